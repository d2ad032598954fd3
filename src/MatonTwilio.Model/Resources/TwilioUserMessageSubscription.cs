namespace MatonTwilio;

/// <summary>A subscription to the user-defined messages that the app at the other end of a call sends.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/userdefinedmessagesubscription-resource"/>
public sealed class TwilioUserMessageSubscription : TwilioResource
{
    /// <summary>The call (CA...).</summary>
    public string? CallSid { get; set; }

    private protected override string Words => RecordText.Join("subscription", RecordText.Time(DateCreated));
}
