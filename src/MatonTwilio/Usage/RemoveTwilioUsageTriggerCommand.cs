using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes usage triggers.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-trigger"/>
[Cmdlet(VerbsCommon.Remove, "TwilioUsageTrigger", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/usage/api/usage-trigger")]
public sealed class RemoveTwilioUsageTriggerCommand : TwilioRemoveCommand<TwilioUsageTrigger>
{
    private protected override string Action => "Remove usage trigger";
}
