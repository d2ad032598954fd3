using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the account's short codes by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/short-code-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioShortCode", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/messaging/api/short-code-resource")]
[OutputType(typeof(TwilioShortCode))]
public sealed class GetTwilioShortCodeCommand : TwilioGetCommand<TwilioShortCode>
{
    /// <summary>Only short codes with this name. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text, Alias("Name")]
    public string? FriendlyName { get; set => field = Exclusive(value); }

    /// <summary>Only short codes that match: digits, and * for any digit.</summary>
    [Parameter(ParameterSetName = ListSet), Form("[0-9*]+", "digits, and * for any digit"), Text]
    public string? ShortCode { get; set => field = Exclusive(value); }
}
