using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Resources;

/// <summary>How to recognize the record of a send of which only the request is known.</summary>
/// <param name="IsOfSender">Whether a record has the sender that a request names.</param>
/// <param name="IsOf">Whether a record of that sender is what a request creates; null where that cannot be told.</param>
/// <param name="CanBeFound">Whether what a request creates can be found by its recipient at all.</param>
internal sealed record SendMatcher<T>(Func<T, RequestFields, bool> IsOfSender, Func<T, RequestFields, bool?> IsOf, Func<RequestFields, bool> CanBeFound);

/// <summary>How messages and calls are told apart.</summary>
internal static class SendMatcher
{
    /// <summary>Messages are told apart by sender, body and the number of media.</summary>
    public static readonly SendMatcher<TwilioMessage> OfMessages = new(IsOfSender, IsMessageOf, static fields => fields.Find("AddressRetention") != "obfuscate");

    /// <summary>Calls have nothing but their numbers and their time.</summary>
    public static readonly SendMatcher<TwilioCall> OfCalls = new(IsOfSender, IsCallOf, static _ => true);

    // The one text that Twilio is known to put before a body: https://www.twilio.com/docs/usage/tutorials/how-to-use-your-free-trial-account
    private const string TrialPrefix = "Sent from your Twilio trial account - ";

    // Where both numbers are the account's, a message is listed as it came in as well.
    private static bool IsOfSender(TwilioMessage message, RequestFields fields)
        => message.Direction != "inbound" && HasSender(message.From, fields.Find("From")) && Is(message.MessagingServiceSid, fields.Find("MessagingServiceSid"));

    private static bool IsOfSender(TwilioCall call, RequestFields fields)
        => call.Direction != "inbound" && (fields.Find("CallerId") is not null || HasSender(call.From, fields.Find("From")));

    private static bool? IsMessageOf(TwilioMessage message, RequestFields fields)
    {
        // Twilio changes these bodies, or does not keep them.
        if (fields.Find("ContentSid") is not null || fields.Find("ContentRetention") == "discard" || IsOn(fields, "SmartEncoded") || IsOn(fields, "ShortenUrls"))
        {
            return null;
        }

        var isBody = HasBody(message.Body ?? "", fields.Find("Body") ?? "");
        if (isBody == false)
        {
            return false;
        }

        // Media may be counted after they were asked for: fewer of them may be it.
        var asked = fields.Count("MediaUrl");
        var listed = message.NumMedia ?? 0;
        return listed > asked ? false : listed < asked ? null : isBody;
    }

    // The caller that was named in the sender's place may be anybody's.
    private static bool? IsCallOf(TwilioCall call, RequestFields fields) => fields.Find("CallerId") is null ? true : null;

    // Null where the two differ in the white space around them alone, which Twilio or a carrier may have cut.
    private static bool? HasBody(string actual, string asked)
    {
        string[] bodies = actual.StartsWith(TrialPrefix, StringComparison.Ordinal) ? [actual, actual[TrialPrefix.Length..]] : [actual];
        return bodies.Any(body => IsBody(body, asked)) ? true : bodies.Any(body => IsBody(body.Trim(), asked.Trim())) ? null : false;
    }

    // A messaging service may replace characters by itself: that is a setting of its own, which nothing in the request says.
    private static bool IsBody(string actual, string asked)
        => Unified(actual) == Unified(asked) || SmartEncoding.Apply(Unified(actual)) == SmartEncoding.Apply(Unified(asked));

    private static string Unified(string body) => body.ReplaceLineEndings("\n");

    // A messaging service may have put in the number that it chose.
    private static bool HasSender(string? actual, string? asked) => asked is null || actual is null || Is(actual, asked);

    private static bool Is(string? actual, string? asked) => asked is null || string.Equals(actual, asked, StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(RequestFields fields, string name) => fields.Find(name) == "true";
}
