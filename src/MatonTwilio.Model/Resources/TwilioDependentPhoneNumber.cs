namespace MatonTwilio;

/// <summary>A phone number of the account's that an address is used for: while there is one, the address cannot be removed.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address#subresources"/>
public sealed class TwilioDependentPhoneNumber : TwilioNumber
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The name that a person gave the number; the number in national format if there is none.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>What it can do.</summary>
    public TwilioCapabilities? Capabilities { get; set; }

    private protected override string Words => RecordText.Named(PhoneNumber, FriendlyName);
}
