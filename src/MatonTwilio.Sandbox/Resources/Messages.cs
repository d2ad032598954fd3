namespace MatonTwilio.Sandbox;

/// <summary>Messages. <see href="https://www.twilio.com/docs/messaging/api/message-resource"/></summary>
internal static class Messages
{
    public static Resource Resource { get; } = new()
    {
        Name = "Messages",
        Parent = Accounts.Resource,
        ListName = "messages",
        SidPrefix = "SM",
        ListsLag = true,
        Fields =
        [
            .. Field.Identity.Where(field => field.Name != "date_updated"),
            Of("date_updated", WireType.Date, (message, now) => message.LastChange(now)),
            Of("date_sent", WireType.Date, (message, now) => message.SentAt(now)),
            Of("body", WireType.Text, (message, _) => message.Body),
            Of("from", WireType.Text, (message, now) => message.FromAt(now)),
            Of("to", WireType.Text, (message, _) => message.To),
            Of("direction", WireType.Text, (message, _) => message.Direction),
            Of("status", WireType.Text, (message, now) => message.At(now).Status),
            Of("num_segments", WireType.NumberText, (message, _) => message.SegmentCount),
            Of("num_media", WireType.NumberText, (message, _) => message.MediaCount),
            Of("messaging_service_sid", WireType.Text, (message, _) => message.MessagingServiceSid),
            Of("error_code", WireType.Integer, (message, now) => HasFailed(message, now) ? message.Fate.ErrorCode : null),
            Of("error_message", WireType.Text, (message, now) => HasFailed(message, now) ? message.Fate.ErrorText : null),
            Of("price", WireType.NumberText, (message, now) => message.Price(now)),
            Of("price_unit", WireType.Text, (_, _) => "USD"),
            Field.ApiVersion,
            Field.Subresources(("media", "Media"), ("feedback", "Feedback")),
        ],
        Filters =
        [
            Filter.Number("To", (record, _) => ((MessageRecord)record).To),
            Filter.Number("From", (record, now) => ((MessageRecord)record).FromAt(now)),
            .. Filter.Time("DateSent", (record, now) => ((MessageRecord)record).SentAt(now)),
        ],
        Create = MessageCreation.Create,
        Update = Update,
        Delete = (operation, record) => ((MessageRecord)record).RequireEnded(operation.Now),
    };

    private static Field Of(string name, WireType type, Func<MessageRecord, DateTimeOffset, object?> read) => Field.Of(name, type, read);

    private static bool HasFailed(MessageRecord message, DateTimeOffset now) => message.At(now).Status == message.Fate.Status;

    /// <summary>Redacts a message (an empty body) or cancels a scheduled one. If one change is not allowed, nothing changes.</summary>
    private static void Update(Operation operation, Record record)
    {
        var message = (MessageRecord)record;
        var body = operation.Form["Body"];
        var status = operation.Form["Status"];
        if (body is { Length: > 0 })
        {
            throw TwilioError.InvalidParameter("Body", body);
        }

        if (status is not (null or MessageRecord.Canceled))
        {
            throw TwilioError.InvalidParameter("Status", status);
        }

        if (body is not null)
        {
            message.RequireEnded(operation.Now);
        }

        if (status is not null)
        {
            if (message.At(operation.Now).Status != MessageRecord.Scheduled)
            {
                throw TwilioError.BadRequest(30409, "This message cannot be canceled");
            }

            message.Stopped = new(MessageRecord.Canceled, operation.Now);
        }

        message.Body = body ?? message.Body;
        message.Updated = operation.Now;
    }
}
