namespace MatonTwilio;

/// <summary>A phone number of the account that uses an address. An address in use cannot be deleted.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address#subresources"/>
public sealed class TwilioDependentPhoneNumber : TwilioNumber
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The friendly name; by default the number in national format.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The number's capabilities.</summary>
    public TwilioCapabilities? Capabilities { get; set; }

    private protected override string Words => RecordText.Named(PhoneNumber, FriendlyName);
}
