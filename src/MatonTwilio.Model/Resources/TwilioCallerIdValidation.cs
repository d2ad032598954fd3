namespace MatonTwilio;

/// <summary>
/// The verification of a new caller ID: Twilio calls the number, and the person who answers enters
/// <see cref="ValidationCode"/>. Then it is a <see cref="TwilioCallerId"/>.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids#create-an-outgoingcallerid-resource"/>
public sealed class TwilioCallerIdValidation
{
    /// <summary>The account (AC...) that the caller ID will belong to.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The six-digit code to enter on that phone.</summary>
    public string? ValidationCode { get; set; }

    /// <summary>The friendly name of the new caller ID.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The call (CA...) in which Twilio asks for the code.</summary>
    public string? CallSid { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Join(PhoneNumber, $"code {ValidationCode}");
}
