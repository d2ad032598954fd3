using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Releases phone numbers of the account.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#delete-an-incomingphonenumber-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioPhoneNumber", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#delete-an-incomingphonenumber-resource")]
public sealed class RemoveTwilioPhoneNumberCommand : TwilioRemoveCommand<TwilioPhoneNumber>
{
    /// <summary>The SIDs (PN...) or numbers of the phone numbers. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs (PN...) or numbers of the phone numbers.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "PhoneNumber", "Number")]
    public override string[] Sid { get; set; } = [];

    private protected override string Action => "Release phone number";
}
