using System.Management.Automation;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>Gets the webhooks of an account: the URLs of its numbers, applications, short codes, usage triggers, SIP domains and connect apps.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/webhooks"/>
[Cmdlet(VerbsCommon.Get, "TwilioWebhook", HelpUri = "https://www.twilio.com/docs/usage/webhooks")]
[OutputType(typeof(TwilioWebhook))]
public sealed class GetTwilioWebhookCommand : TwilioCommand
{
    private Func<TwilioWebhook, bool> _isWanted = static _ => true;

    /// <summary>Only these URLs. Wildcards are permitted, such as *old.example*.</summary>
    [Parameter(Position = 0), SupportsWildcards, ValidateNotNullOrEmpty, Text]
    public string[]? Url { get; set; }

    /// <summary>Only URLs of these properties, such as VoiceUrl. Wildcards are permitted.</summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty, Text]
    public string[]? Property { get; set; }

    private protected override void Begin()
    {
        var (urls, properties) = (Patterns(Url), Patterns(Property));
        _isWanted = webhook => Matches(urls, webhook.Url) && Matches(properties, webhook.Property);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        WriteAll<TwilioPhoneNumber>(Webhooks.Of);
        WriteAll<TwilioApplication>(Webhooks.Of);
        WriteAll<TwilioShortCode>(Webhooks.Of);
        WriteAll<TwilioUsageTrigger>(Webhooks.Of);
        WriteAll<TwilioSipDomain>(Webhooks.Of);
        WriteAll<TwilioConnectApp>(Webhooks.Of);
    }

    private static List<WildcardPattern>? Patterns(string[]? texts) => texts?.Select(static text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase)).ToList();

    private static bool Matches(List<WildcardPattern>? patterns, string? text) => patterns?.Exists(pattern => pattern.IsMatch(text)) ?? true;

    private void WriteAll<T>(Func<T, IEnumerable<TwilioWebhook>> webhooksOf)
    {
        using var pages = MakeClient().List(ApiResources.Of<T>(), filter: null, PagePlan.Of());
        while (TryAwait(AccountSid, pages.NextAsync, out var page) && page is not null)
        {
            WriteObject(page.SelectMany(webhooksOf).Where(_isWanted), enumerateCollection: true);
        }
    }
}
