namespace MatonTwilio;

/// <summary>The types of lists that can be mapped to a SIP domain.</summary>
public enum TwilioSipListType
{
    /// <summary>A list of user names and passwords.</summary>
    CredentialList,

    /// <summary>A list of IP addresses.</summary>
    IpAccessControlList,
}
