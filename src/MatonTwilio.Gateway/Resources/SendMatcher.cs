using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Resources;

/// <summary>How to find a record again of which only the request is known.</summary>
/// <param name="IsOfSender">Whether a record went out from where a request says.</param>
/// <param name="IsOf">Whether a record of that sender's is what a request makes; null where that cannot be told.</param>
/// <param name="CanBeFound">Whether what a request makes can be found by its recipient at all.</param>
internal sealed record SendMatcher<T>(Func<T, RequestFields, bool> IsOfSender, Func<T, RequestFields, bool?> IsOf, Func<RequestFields, bool> CanBeFound);

/// <summary>How messages and calls are told apart.</summary>
internal static class SendMatcher
{
    public static readonly SendMatcher<TwilioMessage> OfMessages = new(IsOfSender, IsMessageOf, static fields => fields.Find("AddressRetention") != "obfuscate");

    public static readonly SendMatcher<TwilioCall> OfCalls = new(IsOfSender, IsCallOf, static _ => true);

    // Where both numbers are the account's, a message is listed as it came in as well.
    private static bool IsOfSender(TwilioMessage message, RequestFields fields)
        => message.Direction != "inbound" && HasSender(message.From, fields.Find("From")) && Is(message.MessagingServiceSid, fields.Find("MessagingServiceSid"));

    private static bool IsOfSender(TwilioCall call, RequestFields fields)
        => call.Direction != "inbound" && (fields.Find("CallerId") is not null || HasSender(call.From, fields.Find("From")));

    private static bool? IsMessageOf(TwilioMessage message, RequestFields fields)
    {
        // Twilio changes these texts, or does not keep them.
        if (fields.Find("ContentSid") is not null || fields.Find("ContentRetention") == "discard" || IsOn(fields, "SmartEncoded") || IsOn(fields, "ShortenUrls"))
        {
            return null;
        }

        if (!HasText(message.Body ?? "", fields.Find("Body") ?? ""))
        {
            return false;
        }

        // Media may be counted after they were asked for.
        var (hasMedia, asksForMedia) = (message.NumMedia > 0, fields.Find("MediaUrl") is not null);
        return hasMedia == asksForMedia ? true : asksForMedia ? null : false;
    }

    // The caller that was named in the sender's place may be anybody's.
    private static bool? IsCallOf(TwilioCall call, RequestFields fields) => fields.Find("CallerId") is null ? true : null;

    // A trial account's messages begin with a text of Twilio's. A messaging service may replace characters by itself: that is a setting of its
    // own, which nothing in the request says.
    private static bool HasText(string actual, string asked)
        => actual.EndsWith(asked, StringComparison.Ordinal) || SmartEncoding.Apply(actual).EndsWith(SmartEncoding.Apply(asked), StringComparison.Ordinal);

    // A messaging service may have put in the number that it chose.
    private static bool HasSender(string? actual, string? asked) => asked is null || actual is null || Is(actual, asked);

    private static bool Is(string? actual, string? asked) => asked is null || string.Equals(actual, asked, StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(RequestFields fields, string name) => fields.Find(name) == "true";
}
