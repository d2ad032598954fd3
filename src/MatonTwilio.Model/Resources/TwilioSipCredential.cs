namespace MatonTwilio;

/// <summary>The user name with which a SIP device signs in. Twilio does not return the password.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credential-resource"/>
public sealed class TwilioSipCredential : TwilioResource
{
    /// <summary>The user name; unique in its list.</summary>
    public string? Username { get; set; }

    /// <summary>The credential list (CL...) that contains it.</summary>
    public string? CredentialListSid { get; set; }

    private protected override string Words => Username ?? "";
}
