using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>The domains that SIP devices call. <see href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/></summary>
internal static partial class SipDomains
{
    private const string Root = "sip.twilio.com";
    private const int Invalid = 21231;
    private const int InvalidName = 21232;

    public static Resource Resource { get; } = new()
    {
        Name = "SIP/Domains",
        Parent = Accounts.Resource,
        ListName = "domains",
        SidPrefix = "SD",
        Fields =
        [
            .. Field.Identity,
            Field.ApiVersion,
            Field.Settable("domain_name", Name),
            Field.Settable("friendly_name", FormRules.ShortText("FriendlyName", most: 64, Invalid)),
            Field.Kept("auth_type", initially: string.Empty),
            Field.HandlerUrl("voice_url"),
            Field.HttpMethod("voice_method"),
            Field.HandlerUrl("voice_fallback_url"),
            Field.HttpMethod("voice_fallback_method"),
            Field.CallbackUrl("voice_status_callback_url"),
            Field.HttpMethod("voice_status_callback_method"),
            Field.Flag("sip_registration"),
            Field.Flag("emergency_calling_enabled"),
            Field.Flag("secure"),
            Field.Text("byoc_trunk_sid"),
            Field.Text("emergency_caller_sid"),
            Field.Subresources(("ip_access_control_list_mappings", "IpAccessControlListMappings"), ("credential_list_mappings", "CredentialListMappings")),
        ],
        Seed = ["DomainName=office.sip.twilio.com&FriendlyName=Office&VoiceUrl=https://example.com/sip&SipRegistration=true"],
        Required = ["DomainName"],
        Create = operation =>
        {
            operation.RequireRoom(most: 100, code: 21230, "SIP domains");
            RequireName(operation, changed: null);
            return operation.NewRecord();
        },
        Update = (operation, domain) =>
        {
            RequireName(operation, domain);
            operation.Apply(domain);
        },
        Delete = Delete,
    };

    private static object Name(string value) => DomainName().IsMatch(value)
        ? value
        : throw TwilioError.BadRequest(InvalidName, $"Invalid domain: {value}. A domain has letters, digits and '-', and ends with .{Root}");

    // A subdomain is created below a domain that is there.
    private static void RequireName(Operation operation, Record? changed)
    {
        operation.RequireUnique("domain_name", changed, InvalidName);
        var name = operation.Form["DomainName"] ?? string.Empty;
        var above = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (DomainName().IsMatch(above) && !NamesBeside(operation, changed).Contains(above, StringComparer.OrdinalIgnoreCase))
        {
            throw TwilioError.BadRequest(InvalidName, $"Invalid domain: the account has no domain {above}");
        }
    }

    private static void Delete(Operation operation, Record domain)
    {
        if (NamesBeside(operation, domain).Any(name => name.EndsWith($".{domain.Text("domain_name")}", StringComparison.OrdinalIgnoreCase)))
        {
            throw TwilioError.BadRequest(21233, "Domain still has subdomains");
        }
    }

    private static IEnumerable<string> NamesBeside(Operation operation, Record? one)
        => operation.World.Records.List(operation.Resource, operation.ParentPath).Where(domain => domain != one).Select(static domain => domain.Text("domain_name")!);

    [GeneratedRegex(@"^([A-Za-z0-9-]+\.)+sip\.twilio\.com\z")]
    private static partial Regex DomainName();
}
