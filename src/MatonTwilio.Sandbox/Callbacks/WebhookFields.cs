using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>The fields of a message or a call that a program receives, with Twilio's names.</summary>
internal static class WebhookFields
{
    private const string ApiVersion = "2010-04-01";

    /// <summary>The fields for a status of a message. <see href="https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks"/></summary>
    public static List<KeyValuePair<string, string>> OfStatus(MessageRecord message, string status) =>
    [
        .. Of(("AccountSid", message.AccountSid), ("ApiVersion", ApiVersion), ("From", message.From), ("To", message.To)),
        .. Of(("MessageSid", message.Sid), ("MessageStatus", status), ("SmsSid", message.Sid), ("SmsStatus", status)),
        .. Of(("MessagingServiceSid", message.MessagingServiceSid)),
        .. Of(("ErrorCode", status == message.Fate.Status ? message.Fate.ErrorCode?.ToString(CultureInfo.InvariantCulture) : null)),
    ];

    /// <summary>The fields for an inbound message. <see href="https://www.twilio.com/docs/messaging/guides/webhook-request"/></summary>
    public static List<KeyValuePair<string, string>> OfInbound(MessageRecord message) =>
    [
        .. Of(("AccountSid", message.AccountSid), ("ApiVersion", ApiVersion), ("Body", message.Body), ("From", message.From), ("To", message.To)),
        .. Of(("MessageSid", message.Sid), ("SmsMessageSid", message.Sid), ("SmsSid", message.Sid), ("SmsStatus", "received")),
        .. Of(("NumMedia", "0"), ("NumSegments", message.SegmentCount.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>The fields for a call. <see href="https://www.twilio.com/docs/voice/twiml#request-parameters"/></summary>
    public static List<KeyValuePair<string, string>> OfCall(CallRecord call, string status) =>
    [
        .. Of(("AccountSid", call.AccountSid), ("ApiVersion", ApiVersion), ("CallSid", call.Sid), ("CallStatus", status)),
        .. Of(("Called", call.To), ("Caller", call.From), ("Direction", call.Direction), ("From", call.From), ("To", call.To), ("ParentCallSid", call.ParentCallSid)),
    ];

    /// <summary>The fields for an event of a call. <see href="https://www.twilio.com/docs/voice/api/call-resource#statuscallback"/></summary>
    public static List<KeyValuePair<string, string>> OfEvent(CallRecord call, string status, DateTimeOffset at, int number)
    {
        var seconds = ((int?)call.Duration(at)?.TotalSeconds)?.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. OfCall(call, status),
            .. Of(("CallbackSource", "call-progress-events"), ("SequenceNumber", number.ToString(CultureInfo.InvariantCulture))),
            .. Of(("Timestamp", WireTime.Rfc2822(at)), ("CallDuration", seconds)),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(params (string Name, string? Value)[] fields)
        => fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!));
}
