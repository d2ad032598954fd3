using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Verifies a caller ID: Twilio calls the number and asks its owner for a code. The response contains the code, which the owner enters on that phone. After that,
/// Get-TwilioCallerId lists the number.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids#create-an-outgoingcallerid-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioCallerId", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/outgoing-caller-ids#create-an-outgoingcallerid-resource")]
[OutputType(typeof(TwilioCallerIdValidation))]
public sealed class NewTwilioCallerIdCommand : TwilioChangeCommand<TwilioCallerIdValidation>
{
    /// <summary>The number to call, in E.164 format.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The number to call, in E.164 format."), PhoneNumber(AddressUse.Number), Text, Alias("Number", "Phone")]
    public string? PhoneNumber { get; set; }

    /// <summary>A name, up to 64 characters.</summary>
    [Parameter, ValidateLength(0, 64), Text, Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <summary>The delay before Twilio calls, in seconds, 0 to 60, for example to pass on the code.</summary>
    [Parameter, ValidateRange(0, 60), NotBlank]
    public int CallDelay { get; set; }

    /// <summary>The digits to dial after the call is answered, for example at a switchboard.</summary>
    [Parameter, Form("[0-9wW#*]+", "digits, #, * and w"), Text]
    public string? Extension { get; set; }

    /// <summary>The URL that Twilio requests when the validation ends.</summary>
    [Parameter, WebAddress, Text]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? StatusCallbackMethod { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(PhoneNumber!, "Call to validate");
}
