using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>The text of a message that is sent in segments. Media and other channels know none, and a template is filled in by Twilio.</summary>
internal static class SmsText
{
    /// <summary>The text; null where there are no segments.</summary>
    public static string? Of(string recipient, RequestFields fields)
        => E164.IsE164(recipient) && !HasMedia(fields) ? fields.FirstOrDefault(static field => field.Key == "Body").Value : null;

    /// <summary>Whether a message has media files.</summary>
    public static bool HasMedia(RequestFields fields) => Has(fields, "MediaUrl");

    /// <summary>What a message without segments is.</summary>
    public static string KindOf(string recipient, RequestFields fields)
        => HasMedia(fields) ? "media" : AddressChannel.SchemeOf(recipient) ?? "template";

    private static bool Has(RequestFields fields, string name) => fields.Any(field => field.Key == name);
}
