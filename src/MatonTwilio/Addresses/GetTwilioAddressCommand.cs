using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets addresses by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address"/>
[Cmdlet(VerbsCommon.Get, "TwilioAddress", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/usage/api/address")]
[OutputType(typeof(TwilioAddress))]
public sealed class GetTwilioAddressCommand : TwilioGetCommand<TwilioAddress>
{
    /// <summary>Only addresses of exactly this person or company; with * in it, those whose name fits the pattern.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards]
    public string? CustomerName { get; set; }

    /// <summary>Only addresses with exactly this name; with * in it, those whose name fits the pattern.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards]
    public string? FriendlyName { get; set; }

    /// <summary>Only addresses in this country, as an ISO 3166-1 code of two letters.</summary>
    [Parameter(ParameterSetName = ListSet), CountryCode, ArgumentCompleter(typeof(CountryCompleter))]
    public string? IsoCountry { get; set; }

    /// <summary>Whether emergency calls may use them: -EmergencyEnabled:$false lists those that they may not.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter EmergencyEnabled { get; set; }
}
