namespace MatonTwilio.Gateway;

/// <summary>How to find a record again of which only the request is known.</summary>
/// <param name="IsOf">Whether a record is what a request makes; null where that cannot be told.</param>
/// <param name="CanBeFound">Whether what a request makes can be found by its recipient at all.</param>
internal sealed record SendTraits<T>(Func<T, RequestFields, bool?> IsOf, Func<RequestFields, bool> CanBeFound);

/// <summary>How messages and calls are told apart.</summary>
internal static class SendTraits
{
    public static readonly SendTraits<TwilioMessage> OfMessages = new(IsMessageOf, static fields => fields.Find("AddressRetention") != "obfuscate");

    public static readonly SendTraits<TwilioCall> OfCalls = new(IsCallOf, static _ => true);

    private static bool? IsMessageOf(TwilioMessage message, RequestFields fields)
    {
        if (!HasSender(message.From, fields.Find("From")) || !Is(message.MessagingServiceSid, fields.Find("MessagingServiceSid")))
        {
            return false;
        }

        // Twilio changes these texts, or does not keep them.
        if (fields.Find("ContentSid") is not null || fields.Find("ContentRetention") == "discard" || IsOn(fields, "SmartEncoded") || IsOn(fields, "ShortenUrls"))
        {
            return null;
        }

        // A trial account's messages begin with a text of Twilio's.
        var hasMedia = message.NumMedia > 0;
        return hasMedia == fields.Find("MediaUrl") is not null && message.Body?.EndsWith(fields.Find("Body") ?? "", StringComparison.Ordinal) == true;
    }

    private static bool? IsCallOf(TwilioCall call, RequestFields fields)
        => fields.Find("CallerId") is null ? HasSender(call.From, fields.Find("From")) && call.Direction != "inbound" : null;

    // A messaging service may have put in the number that it chose.
    private static bool HasSender(string? actual, string? asked) => asked is null || actual is null || Is(actual, asked);

    private static bool Is(string? actual, string? asked) => asked is null || string.Equals(actual, asked, StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(RequestFields fields, string name) => fields.Find(name) == "true";
}
