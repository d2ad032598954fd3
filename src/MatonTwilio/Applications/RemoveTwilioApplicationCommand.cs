using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes applications. Phone numbers that used one no longer have instructions.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/applications"/>
[Cmdlet(VerbsCommon.Remove, "TwilioApplication", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = "https://www.twilio.com/docs/usage/api/applications")]
public sealed class RemoveTwilioApplicationCommand : TwilioRemoveCommand<TwilioApplication>
{
    private protected override string Action => "Remove application";
}
