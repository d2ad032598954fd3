using System.Globalization;

namespace MatonTwilio;

/// <summary>An alarm on an account's usage: Twilio calls an address when a category reaches a value.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-trigger"/>
public sealed class TwilioUsageTrigger : TwilioResource
{
    /// <summary>The name that a person gave the trigger.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The category that it watches, such as <c>sms-outbound</c>.</summary>
    public string? UsageCategory { get; set; }

    /// <summary>count, usage or price: which figure of the category it watches.</summary>
    public string? TriggerBy { get; set; }

    /// <summary>The value at which it fires; a price is in the account's currency.</summary>
    public decimal? TriggerValue { get; set; }

    /// <summary>The value now, over the time that <see cref="Recurring"/> says.</summary>
    public decimal? CurrentValue { get; set; }

    /// <summary>daily, monthly or yearly (UTC) for one that recurs; otherwise it fires once.</summary>
    public string? Recurring { get; set; }

    /// <summary>When it fired last (UTC); null where it has not.</summary>
    public DateTimeOffset? DateFired { get; set; }

    /// <summary>The URL that Twilio requests when it fires.</summary>
    public string? CallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="CallbackUrl"/>.</summary>
    public string? CallbackMethod { get; set; }

    /// <summary>The path of the usage that it watches, relative to Twilio's host.</summary>
    public string? UsageRecordUri { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words
        => string.IsNullOrWhiteSpace(FriendlyName) ? string.Create(CultureInfo.InvariantCulture, $"{UsageCategory} {TriggerBy} {TriggerValue}") : FriendlyName;
}
