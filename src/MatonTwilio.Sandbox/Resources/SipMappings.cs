namespace MatonTwilio.Sandbox;

/// <summary>
/// The lists that SIP domains use, for calls and for registrations. The older paths are treated as other names of the mappings for calls.
/// <see href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
/// </summary>
internal static class SipMappings
{
    private const string List = "list";

    public static Resource CallCredentials { get; } = New("Auth/Calls/CredentialListMappings", "CredentialListSid", SipCredentialLists.Resource);

    public static Resource CallAddresses { get; } = New("Auth/Calls/IpAccessControlListMappings", "IpAccessControlListSid", SipIpAccessControlLists.Resource);

    public static Resource RegistrationCredentials { get; } = New("Auth/Registrations/CredentialListMappings", "CredentialListSid", SipCredentialLists.Resource);

    public static Resource OlderCredentials { get; } = Older("CredentialListMappings", "credential_list_mappings", CallCredentials);

    public static Resource OlderAddresses { get; } = Older("IpAccessControlListMappings", "ip_access_control_list_mappings", CallAddresses);

    /// <summary>Whether a domain uses a list.</summary>
    public static bool IsMapped(World world, Record list)
        => world.Records.List(SipDomains.Resource, list.ParentPath).Any(domain => Of(world, domain).Any(mapping => mapping[List] == list));

    private static IEnumerable<Record> Of(World world, Record domain)
        => ((Resource[])[CallCredentials, CallAddresses, RegistrationCredentials]).SelectMany(kind => world.Records.List(kind, domain.Path));

    private static Resource New(string name, string form, Resource lists)
    {
        Resource? made = null;
        return made = new()
        {
            Name = name,
            Parent = SipDomains.Resource,
            ListName = "contents",
            SidPrefix = lists.SidPrefix,
            Fields =
            [
                .. Field.Identity.Where(static field => field.Name is not ("sid" or "uri")),
                Field.Of("sid", WireType.Text, static mapping => ListOf(mapping).Sid),
                Field.Of("friendly_name", WireType.Text, static mapping => ListOf(mapping)["friendly_name"]),
            ],
            Required = [form],
            Find = (operation, sid) => operation.World.Records.List(made!, operation.ParentPath).FirstOrDefault(mapping => ListOf(mapping).Sid == sid),
            Create = operation => Add(operation, made!, lists, operation.Form[form]!),
            Delete = (operation, mapping) => ShowAuthType(operation, without: mapping),
        };
    }

    private static Resource Older(string name, string listName, Resource mappings) => new()
    {
        Name = name,
        Parent = mappings.Parent,
        ListName = listName,
        SidPrefix = mappings.SidPrefix,
        Fields =
        [
            .. mappings.Fields,
            Field.OfOwner("domain_sid"),
            Field.Of("uri", WireType.Text, mapping => $"{mapping.ParentPath}/{name}/{ListOf(mapping).Sid}.json"),
        ],
        Required = mappings.Required,
        Select = operation => operation.World.Records.List(mappings, operation.ParentPath),
        Find = mappings.Find,
        Create = mappings.Create,
        Delete = mappings.Delete,
    };

    private static Record Add(Operation operation, Resource mappings, Resource lists, string sid)
    {
        if (!operation.World.Records.TryFind(lists, operation.AccountPath, sid, out var list))
        {
            throw TwilioError.NotFound($"{operation.AccountPath}/{lists.Name}/{sid}.json");
        }

        if (operation.World.Records.List(mappings, operation.ParentPath).Any(mapping => mapping[List] == list))
        {
            throw TwilioError.BadRequest(21231, $"Domain Validation Error: {sid} is mapped to the domain already");
        }

        // A mapping has the SID of its list, which is stored under that SID.
        var made = new Record(new Identity(mappings, operation.World.Sids.Next(string.Empty), operation.AccountSid, operation.ParentPath, operation.Now));
        made[List] = list;
        ShowAuthType(operation, with: mappings);
        return made;
    }

    // The domain shows how its calls are authenticated. Registrations do not change it.
    private static void ShowAuthType(Operation operation, Resource? with = null, Record? without = null)
    {
        string[] types = [.. TypeOf(CallAddresses, "IP_ACL"), .. TypeOf(CallCredentials, "CREDENTIAL_LIST")];
        operation.Parent!["auth_type"] = string.Join(',', types);

        string[] TypeOf(Resource mappings, string type)
            => with == mappings || operation.World.Records.List(mappings, operation.ParentPath).Any(mapping => mapping != without) ? [type] : [];
    }

    private static Record ListOf(Record mapping) => (Record)mapping[List]!;
}
