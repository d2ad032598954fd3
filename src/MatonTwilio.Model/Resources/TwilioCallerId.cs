namespace MatonTwilio;

/// <summary>A number that is not Twilio's and that calls may show as theirs, because its owner agreed to it.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids"/>
public sealed class TwilioCallerId : TwilioResource
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The name that a person gave it; the number in national format if there is none.</summary>
    public string? FriendlyName { get; set; }

    private protected override string Words => RecordText.Named(PhoneNumber, FriendlyName);
}
