using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A list of the user names and passwords with which SIP devices sign in.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/>
public sealed class TwilioSipCredentialList : TwilioResource
{
    /// <summary>The list's own SID, so that <c>Get-TwilioSipCredentialList | Get-TwilioSipCredential</c> reads the credentials of each list.</summary>
    [JsonIgnore]
    public string? CredentialListSid => Sid;

    /// <summary>The name of the list.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The paths of the list's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => FriendlyName ?? "";
}
