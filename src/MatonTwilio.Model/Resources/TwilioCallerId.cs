namespace MatonTwilio;

/// <summary>A number outside Twilio that the account's calls may use as caller ID, because its owner has verified it.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids"/>
public sealed class TwilioCallerId : TwilioResource
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The friendly name; by default the number in national format.</summary>
    public string? FriendlyName { get; set; }

    private protected override string Words => RecordText.Named(PhoneNumber, FriendlyName);
}
