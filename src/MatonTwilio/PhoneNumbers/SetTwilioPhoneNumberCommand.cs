using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes the webhooks, names and addresses of phone numbers.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#update-an-incomingphonenumber-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioPhoneNumber", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#update-an-incomingphonenumber-resource")]
[OutputType(typeof(TwilioPhoneNumber))]
public sealed class SetTwilioPhoneNumberCommand : PhoneNumberFieldsCommand
{
    /// <summary>The SIDs of the numbers. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of the numbers.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "PhoneNumber", "Number")]
    public string[] Sid { get; set; } = [];

    /// <summary>The account (AC...) to which the number is moved. -AccountSid is its current account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ApiField("AccountSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AC")]
    public string? NewAccountSid { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change phone number", BoundFields.Of(this));
}
