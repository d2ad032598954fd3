namespace MatonTwilio.Gateway.Resources;

/// <summary>Where the mappings of SIP domains are: below a domain, a list for each purpose and kind of list.</summary>
public static class SipMappings
{
    private const string Auth = "Auth";

    /// <summary>The path below the domains.</summary>
    /// <param name="domainSid">The domain.</param>
    /// <param name="auth">What the lists are mapped for.</param>
    /// <param name="type">Which kind of lists.</param>
    /// <returns>A path such as <c>SD.../Auth/Calls/CredentialListMappings</c>.</returns>
    public static string PathOf(string domainSid, TwilioSipAuth auth, TwilioSipListType type)
        => auth == TwilioSipAuth.Legacy ? $"{domainSid}/{type}Mappings" : $"{domainSid}/{Auth}/{auth}/{type}Mappings";

    /// <summary>The name of the list in a page.</summary>
    /// <param name="auth">What the lists are mapped for.</param>
    /// <param name="type">Which kind of lists.</param>
    /// <returns>The name.</returns>
    public static string ListNameOf(TwilioSipAuth auth, TwilioSipListType type) => (auth, type) switch
    {
        (TwilioSipAuth.Legacy, TwilioSipListType.CredentialList) => "credential_list_mappings",
        (TwilioSipAuth.Legacy, _) => "ip_access_control_list_mappings",
        _ => "contents",
    };

    /// <summary>Puts into a mapping what its path says, because most responses do not.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="path">The path, such as <c>SIP/Domains/SD.../Auth/Calls/CredentialListMappings</c>.</param>
    internal static void SetPlace(TwilioSipDomainMapping mapping, string path)
    {
        var parts = path.Split('/');
        mapping.DomainSid = parts[2];
        mapping.Auth = parts[3] == Auth ? Enum.Parse<TwilioSipAuth>(parts[4]) : TwilioSipAuth.Legacy;
    }
}
