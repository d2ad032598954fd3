namespace MatonTwilio;

/// <summary>A user-defined message that was sent to the app at the other end of a call.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/userdefinedmessage-resource"/>
public sealed class TwilioUserMessage : TwilioResource
{
    /// <summary>The call (CA...).</summary>
    public string? CallSid { get; set; }

    private protected override string Words => RecordText.Join("message", RecordText.Time(DateCreated));
}
