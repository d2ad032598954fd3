using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes API keys.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys/key-resource-v2010"/>
[Cmdlet(VerbsCommon.Remove, "TwilioApiKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/iam/api-keys/key-resource-v2010")]
public sealed class RemoveTwilioApiKeyCommand : TwilioRemoveCommand<TwilioApiKey>
{
    private protected override string Action => "Remove API key";
}
