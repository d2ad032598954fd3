namespace MatonTwilio;

/// <summary>A phone number of the account's, and what happens when it is called or texted.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource"/>
public sealed class TwilioPhoneNumber : TwilioNumber
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The name that a person gave the number; the number in national format if there is none.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>What it can do.</summary>
    public TwilioCapabilities? Capabilities { get; set; }

    /// <summary>local, mobile or toll-free.</summary>
    public string? Type { get; set; }

    /// <summary>in-use, or where it is in being provisioned.</summary>
    public string? Status { get; set; }

    /// <summary>Whether it is new to Twilio's platform.</summary>
    public bool? Beta { get; set; }

    /// <summary>twilio for Twilio's own numbers, hosted for others.</summary>
    public string? Origin { get; set; }

    /// <summary>voice or fax.</summary>
    public string? VoiceReceiveMode { get; set; }

    /// <summary>The address (AD...) given for it.</summary>
    public string? AddressSid { get; set; }

    /// <summary>Where the registration of the emergency address is.</summary>
    public string? EmergencyAddressStatus { get; set; }

    /// <summary>The regulatory bundle (BU...) given for it.</summary>
    public string? BundleSid { get; set; }

    /// <summary>The identity (RI...) given for it.</summary>
    public string? IdentitySid { get; set; }

    private protected override string Words => RecordText.Named(PhoneNumber, FriendlyName);
}
