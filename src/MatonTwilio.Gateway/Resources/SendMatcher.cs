using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Resources;

/// <summary>Recognizes the record of a send of which only the request is known.</summary>
/// <param name="IsOfSender">Whether a record has the sender of a request.</param>
/// <param name="IsOf">Whether a record of that sender has the content of a request; null if that is unknown.</param>
/// <param name="CanBeFound">Whether the record of a request can be found by its recipient at all.</param>
internal sealed record SendMatcher<T>(Func<T, RequestFields, bool> IsOfSender, Func<T, RequestFields, bool?> IsOf, Func<RequestFields, bool> CanBeFound);

/// <summary>How messages and calls are recognized.</summary>
internal static class SendMatcher
{
    /// <summary>Recognizes messages by sender, body and number of media.</summary>
    public static readonly SendMatcher<TwilioMessage> OfMessages = new(IsOfSender, IsMessageOf, static fields => fields.Find("AddressRetention") != "obfuscate");

    /// <summary>Recognizes calls by their numbers and their time; they have no content.</summary>
    public static readonly SendMatcher<TwilioCall> OfCalls = new(IsOfSender, IsCallOf, static _ => true);

    // The only text that Twilio is known to insert before a body: https://www.twilio.com/docs/usage/tutorials/how-to-use-your-free-trial-account
    private const string TrialPrefix = "Sent from your Twilio trial account - ";

    // If both numbers belong to the account, the list also contains the inbound copy of a message.
    private static bool IsOfSender(TwilioMessage message, RequestFields fields)
        => message.Direction != "inbound" && HasSender(message.From, fields.Find("From")) && Is(message.MessagingServiceSid, fields.Find("MessagingServiceSid"));

    private static bool IsOfSender(TwilioCall call, RequestFields fields)
        => call.Direction != "inbound" && (fields.Find("CallerId") is not null || HasSender(call.From, fields.Find("From")));

    private static bool? IsMessageOf(TwilioMessage message, RequestFields fields)
    {
        // Twilio changes these bodies, or does not store them.
        if (fields.Find("ContentSid") is not null || fields.Find("ContentRetention") == "discard" || IsOn(fields, "SmartEncoded") || IsOn(fields, "ShortenUrls"))
        {
            return null;
        }

        var isBody = HasBody(message.Body ?? "", fields.Find("Body") ?? "");
        if (isBody == false)
        {
            return false;
        }

        // Twilio may count media later than the send, so a record with fewer media may belong to it.
        var asked = fields.Count("MediaUrl");
        var listed = message.NumMedia ?? 0;
        return listed > asked ? false : listed < asked ? null : isBody;
    }

    // Another call may have the caller ID that replaces the sender.
    private static bool? IsCallOf(TwilioCall call, RequestFields fields) => fields.Find("CallerId") is null ? true : null;

    // Null if the two differ only in surrounding white space, which Twilio or a carrier may have removed.
    private static bool? HasBody(string actual, string asked)
    {
        string[] bodies = actual.StartsWith(TrialPrefix, StringComparison.Ordinal) ? [actual, actual[TrialPrefix.Length..]] : [actual];
        return bodies.Any(body => IsBody(body, asked)) ? true : bodies.Any(body => IsBody(body.Trim(), asked.Trim())) ? null : false;
    }

    // A messaging service may have its own setting to replace characters, which the request does not contain.
    private static bool IsBody(string actual, string asked)
        => Unified(actual) == Unified(asked) || SmartEncoding.Apply(Unified(actual)) == SmartEncoding.Apply(Unified(asked));

    private static string Unified(string body) => body.ReplaceLineEndings("\n");

    // A messaging service may have inserted the number that it chose.
    private static bool HasSender(string? actual, string? asked) => asked is null || actual is null || Is(actual, asked);

    private static bool Is(string? actual, string? asked) => asked is null || string.Equals(actual, asked, StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(RequestFields fields, string name) => fields.Find(name) == "true";
}
