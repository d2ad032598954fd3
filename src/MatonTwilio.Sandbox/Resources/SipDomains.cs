namespace MatonTwilio.Sandbox;

/// <summary>The domains that SIP devices call. <see href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/></summary>
internal static class SipDomains
{
    public static Resource Resource { get; } = new()
    {
        Name = "SIP/Domains",
        Parent = Accounts.Resource,
        ListName = "domains",
        SidPrefix = "SD",
        Fields =
        [
            .. Field.Identity,
            Field.SettableApiVersion,
            Field.Text("domain_name"),
            Field.Text("friendly_name"),
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
        Seed = ["DomainName=office.sip.twilio.com&FriendlyName=Office&VoiceUrl=https://example.com/sip"],
        Required = ["DomainName"],
        Create = operation => operation.NewRecord(),
        Update = (operation, domain) => operation.Apply(domain),
        Delete = (_, _) => { },
    };
}
