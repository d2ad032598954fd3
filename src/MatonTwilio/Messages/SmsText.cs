using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>The body of a message that is sent in segments. Messages with media, of other channels or with a content template have no segments.</summary>
internal static class SmsText
{
    /// <summary>The body; null if the message has no segments.</summary>
    public static string? Of(string recipient, RequestFields fields)
        => E164.IsE164(recipient) && !HasMedia(fields) ? fields.FirstOrDefault(static field => field.Key == "Body").Value : null;

    /// <summary>Whether a message has media files.</summary>
    public static bool HasMedia(RequestFields fields) => Has(fields, "MediaUrl");

    /// <summary>The kind of a message without segments.</summary>
    public static string KindOf(string recipient, RequestFields fields)
        => HasMedia(fields) ? "media" : AddressChannel.SchemeOf(recipient) ?? "template";

    private static bool Has(RequestFields fields, string name) => fields.Any(field => field.Key == name);
}
