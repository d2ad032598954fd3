namespace MatonTwilio;

/// <summary>A list of the user names and passwords with which SIP devices sign in.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/>
public sealed class TwilioSipCredentialList : TwilioResource
{
    /// <summary>The name of the list.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The paths of what belongs to the list, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => FriendlyName ?? "";
}
