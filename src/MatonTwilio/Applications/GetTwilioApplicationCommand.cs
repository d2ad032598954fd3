using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets applications by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/applications"/>
[Cmdlet(VerbsCommon.Get, "TwilioApplication", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/usage/api/applications")]
[OutputType(typeof(TwilioApplication))]
public sealed class GetTwilioApplicationCommand : TwilioGetCommand<TwilioApplication>
{
    /// <summary>Only applications with this name. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text, Alias("Name")]
    public string? FriendlyName { get; set => field = Exclusive(value); }
}
