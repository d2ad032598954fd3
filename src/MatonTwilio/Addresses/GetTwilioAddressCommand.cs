using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets addresses by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address"/>
[Cmdlet(VerbsCommon.Get, "TwilioAddress", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/usage/api/address")]
[OutputType(typeof(TwilioAddress))]
public sealed class GetTwilioAddressCommand : TwilioGetCommand<TwilioAddress>
{
    /// <summary>Only addresses of this person or company. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text]
    public string? CustomerName { get; set => field = Exclusive(value); }

    /// <summary>Only addresses with this name. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text, Alias("Name")]
    public string? FriendlyName { get; set => field = Exclusive(value); }

    /// <summary>Only addresses in this country, as a two-letter ISO 3166-1 code.</summary>
    [Parameter(ParameterSetName = ListSet), CountryCode, ArgumentCompleter(typeof(CountryCompleter)), Text, Alias("Country", "CountryCode")]
    public string? IsoCountry { get; set => field = Exclusive(value); }

    /// <summary>Only addresses that emergency calls may use. Use -EmergencyEnabled:$false for the other addresses.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter EmergencyEnabled { get; set => field = Exclusive(value); }
}
