namespace MatonTwilio.Gateway.Resources;

/// <summary>The paths of the mappings of SIP domains: below a domain, one list for each purpose and type of list.</summary>
public static class SipMappings
{
    private const string Auth = "Auth";

    /// <summary>The path of a list of mappings below the domains.</summary>
    /// <param name="domainSid">The SID of the domain.</param>
    /// <param name="auth">The purpose of the mapping.</param>
    /// <param name="type">The type of the mapped lists.</param>
    /// <returns>A path such as <c>SD.../Auth/Calls/CredentialListMappings</c>.</returns>
    public static string PathOf(string domainSid, TwilioSipAuth auth, TwilioSipListType type)
        => auth == TwilioSipAuth.Legacy ? $"{domainSid}/{type}Mappings" : $"{domainSid}/{Auth}/{auth}/{type}Mappings";

    /// <summary>The name of the list in a page.</summary>
    /// <param name="auth">The purpose of the mapping.</param>
    /// <param name="type">The type of the mapped lists.</param>
    /// <returns>The name.</returns>
    public static string ListNameOf(TwilioSipAuth auth, TwilioSipListType type) => (auth, type) switch
    {
        (TwilioSipAuth.Legacy, TwilioSipListType.CredentialList) => "credential_list_mappings",
        (TwilioSipAuth.Legacy, _) => "ip_access_control_list_mappings",
        _ => "contents",
    };

    /// <summary>Sets the properties of a mapping that the path contains, because most responses do not contain them.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="path">The path, such as <c>SIP/Domains/SD.../Auth/Calls/CredentialListMappings</c>.</param>
    internal static void SetPlace(TwilioSipDomainMapping mapping, string path)
    {
        var parts = path.Split('/');
        mapping.DomainSid = parts[2];
        mapping.Auth = parts[3] == Auth ? Enum.Parse<TwilioSipAuth>(parts[4]) : TwilioSipAuth.Legacy;
    }
}
