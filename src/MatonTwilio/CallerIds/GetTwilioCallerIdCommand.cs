using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets verified caller IDs by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids"/>
[Cmdlet(VerbsCommon.Get, "TwilioCallerId", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/api/outgoing-caller-ids")]
[OutputType(typeof(TwilioCallerId))]
public sealed class GetTwilioCallerIdCommand : TwilioGetCommand<TwilioCallerId>
{
    /// <summary>Only this number, in E.164 format.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber(AddressUse.Number), Text, Alias("Number", "Phone")]
    public string? PhoneNumber { get; set => field = Exclusive(value); }

    /// <summary>Only caller IDs with this name. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text, Alias("Name")]
    public string? FriendlyName { get; set => field = Exclusive(value); }
}
