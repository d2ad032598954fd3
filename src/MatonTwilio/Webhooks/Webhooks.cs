namespace MatonTwilio.Commands;

/// <summary>The URLs of records, and the fields that change them.</summary>
internal static class Webhooks
{
    /// <summary>The URLs of a number.</summary>
    public static IEnumerable<TwilioWebhook> Of(TwilioPhoneNumber number) => Of(
        number,
        number.PhoneNumber,
        (nameof(number.VoiceUrl), number.VoiceUrl, number.VoiceMethod),
        (nameof(number.VoiceFallbackUrl), number.VoiceFallbackUrl, number.VoiceFallbackMethod),
        (nameof(number.StatusCallback), number.StatusCallback, number.StatusCallbackMethod),
        (nameof(number.SmsUrl), number.SmsUrl, number.SmsMethod),
        (nameof(number.SmsFallbackUrl), number.SmsFallbackUrl, number.SmsFallbackMethod));

    /// <summary>The URLs of an application.</summary>
    public static IEnumerable<TwilioWebhook> Of(TwilioApplication application) => Of(
        application,
        application.FriendlyName,
        (nameof(application.VoiceUrl), application.VoiceUrl, application.VoiceMethod),
        (nameof(application.VoiceFallbackUrl), application.VoiceFallbackUrl, application.VoiceFallbackMethod),
        (nameof(application.StatusCallback), application.StatusCallback, application.StatusCallbackMethod),
        (nameof(application.SmsUrl), application.SmsUrl, application.SmsMethod),
        (nameof(application.SmsFallbackUrl), application.SmsFallbackUrl, application.SmsFallbackMethod),
        (nameof(application.SmsStatusCallback), application.SmsStatusCallback, null),
        (nameof(application.MessageStatusCallback), application.MessageStatusCallback, null));

    /// <summary>The URLs of a short code.</summary>
    public static IEnumerable<TwilioWebhook> Of(TwilioShortCode code) => Of(
        code,
        code.ShortCode,
        (nameof(code.SmsUrl), code.SmsUrl, code.SmsMethod),
        (nameof(code.SmsFallbackUrl), code.SmsFallbackUrl, code.SmsFallbackMethod));

    /// <summary>The URL of a usage trigger.</summary>
    public static IEnumerable<TwilioWebhook> Of(TwilioUsageTrigger trigger) => Of(
        trigger,
        trigger.FriendlyName,
        (nameof(trigger.CallbackUrl), trigger.CallbackUrl, trigger.CallbackMethod));

    /// <summary>The URLs of a SIP domain.</summary>
    public static IEnumerable<TwilioWebhook> Of(TwilioSipDomain domain) => Of(
        domain,
        domain.DomainName,
        (nameof(domain.VoiceUrl), domain.VoiceUrl, domain.VoiceMethod),
        (nameof(domain.VoiceFallbackUrl), domain.VoiceFallbackUrl, domain.VoiceFallbackMethod),
        (nameof(domain.VoiceStatusCallbackUrl), domain.VoiceStatusCallbackUrl, domain.VoiceStatusCallbackMethod));

    /// <summary>The URLs of a connect app.</summary>
    public static IEnumerable<TwilioWebhook> Of(TwilioConnectApp app) => Of(
        app,
        app.FriendlyName,
        (nameof(app.AuthorizeRedirectUrl), app.AuthorizeRedirectUrl, null),
        (nameof(app.DeauthorizeCallbackUrl), app.DeauthorizeCallbackUrl, app.DeauthorizeCallbackMethod));

    /// <summary>The field that contains the method of a URL; null if the method is fixed.</summary>
    public static string? MethodField(string property) => property switch
    {
        "SmsStatusCallback" or "MessageStatusCallback" or "AuthorizeRedirectUrl" => null,
        _ when property.EndsWith("Url", StringComparison.Ordinal) => property[..^"Url".Length] + "Method",
        _ => property + "Method",
    };

    private static IEnumerable<TwilioWebhook> Of(TwilioResource owner, string? name, params (string Property, string? Url, string? Method)[] all)
        => all.Where(static one => !string.IsNullOrEmpty(one.Url)).Select(one => new TwilioWebhook
        {
            Owner = name,
            OwnerSid = owner.Sid,
            AccountSid = owner.AccountSid,
            Property = one.Property,
            Method = one.Method,
            Url = one.Url,
        });
}
