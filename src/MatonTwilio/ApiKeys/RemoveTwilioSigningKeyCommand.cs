using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes signing keys.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys"/>
[Cmdlet(VerbsCommon.Remove, "TwilioSigningKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = "https://www.twilio.com/docs/iam/api-keys")]
public sealed class RemoveTwilioSigningKeyCommand : TwilioRemoveCommand<TwilioSigningKey>
{
    private protected override string Action => "Remove signing key";
}
