using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Releases phone numbers of the account.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#delete-an-incomingphonenumber-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioPhoneNumber", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#delete-an-incomingphonenumber-resource")]
public sealed class RemoveTwilioPhoneNumberCommand : TwilioRemoveCommand<TwilioPhoneNumber>
{
    private protected override string Action => "Release phone number";
}
