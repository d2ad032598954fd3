namespace MatonTwilio;

/// <summary>A phone number of the account, with the URLs that handle its calls and messages.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource"/>
public sealed class TwilioPhoneNumber : TwilioNumber
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The friendly name; by default the number in national format.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The number's capabilities.</summary>
    public TwilioCapabilities? Capabilities { get; set; }

    /// <summary>The type: local, mobile or toll-free.</summary>
    public string? Type { get; set; }

    /// <summary>The status: in-use, or a status of its provisioning.</summary>
    public string? Status { get; set; }

    /// <summary>Whether the number is new to Twilio's platform.</summary>
    public bool? Beta { get; set; }

    /// <summary>The origin: twilio for Twilio's own numbers, hosted for others.</summary>
    public string? Origin { get; set; }

    /// <summary>The kind of incoming calls: voice or fax.</summary>
    public string? VoiceReceiveMode { get; set; }

    /// <summary>The address (AD...) of the number.</summary>
    public string? AddressSid { get; set; }

    /// <summary>The status of the registration of the emergency address.</summary>
    public string? EmergencyAddressStatus { get; set; }

    /// <summary>The regulatory bundle (BU...) of the number.</summary>
    public string? BundleSid { get; set; }

    /// <summary>The identity (RI...) of the number.</summary>
    public string? IdentitySid { get; set; }

    private protected override string Words => RecordText.Named(PhoneNumber, FriendlyName);
}
