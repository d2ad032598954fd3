namespace MatonTwilio.Sandbox;

/// <summary>Applications: the URLs for calls and messages, under one name. <see href="https://www.twilio.com/docs/usage/api/applications"/></summary>
internal static class Applications
{
    public static Resource Resource { get; } = new()
    {
        Name = "Applications",
        Parent = Accounts.Resource,
        ListName = "applications",
        SidPrefix = "AP",
        Fields =
        [
            .. Field.Identity,
            Field.SettableApiVersion,
            Field.Text("friendly_name", string.Empty),
            Field.HandlerUrl("voice_url"),
            Field.HttpMethod("voice_method"),
            Field.HandlerUrl("voice_fallback_url"),
            Field.HttpMethod("voice_fallback_method"),
            Field.Flag("voice_caller_id_lookup"),
            Field.CallbackUrl("status_callback"),
            Field.HttpMethod("status_callback_method"),
            Field.HandlerUrl("sms_url"),
            Field.HttpMethod("sms_method"),
            Field.HandlerUrl("sms_fallback_url"),
            Field.HttpMethod("sms_fallback_method"),
            Field.CallbackUrl("sms_status_callback"),
            Field.CallbackUrl("message_status_callback"),
            Field.Flag("public_application_connect_enabled"),
        ],
        Filters = [Filter.Same("FriendlyName", "friendly_name")],
        Seed = ["FriendlyName=Menu&VoiceUrl=https://example.com/voice&SmsUrl=https://example.com/sms", "FriendlyName=Nothing+yet"],
        Create = operation => operation.NewRecord(),
        Update = (operation, application) => operation.Apply(application),
        Delete = (_, _) => { },
    };
}
