namespace MatonTwilio.Sandbox;

/// <summary>Lists of SIP credentials. <see href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/></summary>
internal static class SipCredentialLists
{
    public static Resource Resource { get; } = SipList.New(
        "SIP/CredentialLists", "credential_lists", "CL", "FriendlyName=Office+phones", ("credentials", "Credentials"), longestName: 64, most: 100, new(21239, 21240, 21241));
}
