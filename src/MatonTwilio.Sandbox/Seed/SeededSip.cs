namespace MatonTwilio.Sandbox;

/// <summary>Invents the users of the account's SIP domain.</summary>
internal static class SeededSip
{
    private const string Password = "Password=0nly-in-the-Sandbox";

    /// <summary>Adds them to the domain and to the existing lists.</summary>
    public static void Add(World world, Record account)
    {
        var (phones, desk) = (Named(SipCredentialLists.Resource, "Office phones"), Named(SipCredentialLists.Resource, "Front desk"));
        var (offices, domain) = (Named(SipIpAccessControlLists.Resource, "Offices"), Named(SipDomains.Resource, "Office"));
        SeededRecords.Add(world, phones, SipCredentials.Resource, $"Username=alice&{Password}");
        SeededRecords.Add(world, phones, SipCredentials.Resource, $"Username=bob&{Password}");
        SeededRecords.Add(world, desk, SipCredentials.Resource, $"Username=reception&{Password}");
        SeededRecords.Add(world, offices, SipIpAddresses.Resource, "FriendlyName=Berlin&IpAddress=203.0.113.0&CidrPrefixLength=24");
        SeededRecords.Add(world, domain, SipMappings.CallCredentials, $"CredentialListSid={desk.Sid}");
        SeededRecords.Add(world, domain, SipMappings.CallAddresses, $"IpAccessControlListSid={offices.Sid}");
        SeededRecords.Add(world, domain, SipMappings.RegistrationCredentials, $"CredentialListSid={desk.Sid}");

        Record Named(Resource resource, string name) => world.Records.List(resource, account.Path).Single(one => one.Text("friendly_name") == name);
    }
}
