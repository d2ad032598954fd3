namespace MatonTwilio.Sandbox;

/// <summary>Calls. <see href="https://www.twilio.com/docs/voice/api/call-resource"/></summary>
internal static class Calls
{
    public static Resource Resource { get; } = new()
    {
        Name = "Calls",
        Parent = Accounts.Resource,
        ListName = "calls",
        SidPrefix = "CA",
        Fields =
        [
            .. Field.Identity.Where(field => field.Name != "date_updated"),
            Of("date_updated", WireType.Date, (call, now) => call.LastChange(now)),
            Field.ApiVersion,
            Of("parent_call_sid", WireType.Text, (call, _) => call.ParentCallSid),
            Of("to", WireType.Text, (call, _) => call.To),
            Of("to_formatted", WireType.Text, (call, _) => PhoneNumber.Formatted(call.To)),
            Of("from", WireType.Text, (call, _) => call.From),
            Of("from_formatted", WireType.Text, (call, _) => PhoneNumber.Formatted(call.From)),
            Of("phone_number_sid", WireType.Text, (call, _) => call.PhoneNumberSid),
            Of("status", WireType.Text, (call, now) => call.At(now).Status),
            Of("start_time", WireType.Date, (call, now) => call.When(CallRecord.Ringing, now)),
            Of("end_time", WireType.Date, (call, now) => call.EndedAt(now)),
            Of("duration", WireType.NumberText, (call, now) => (int?)call.Duration(now)?.TotalSeconds),
            Of("price", WireType.NumberText, (call, now) => call.Price(now)),
            Of("price_unit", WireType.Text, (_, _) => "USD"),
            Of("direction", WireType.Text, (call, _) => call.Direction),
            Field.Kept("answered_by"),
            Field.Kept("caller_name"),
            Field.Kept("forwarded_from"),
            Field.Kept("group_sid"),
            Of("queue_time", WireType.NumberText, (call, now) => (int)((call.When(CallRecord.Ringing, now) - call.Created)?.TotalMilliseconds ?? 0)),
            Of("stir_verstat", WireType.Text, (call, _) => call.Direction == "inbound" ? "TN-Validation-Passed-A" : null),
            Field.Kept("trunk_sid"),
            Field.Subresources(
                ("notifications", "Notifications"),
                ("recordings", "Recordings"),
                ("payments", "Payments"),
                ("events", "Events"),
                ("siprec", "Siprec"),
                ("streams", "Streams"),
                ("transcriptions", "Transcriptions"),
                ("user_defined_message_subscriptions", "UserDefinedMessageSubscriptions"),
                ("user_defined_messages", "UserDefinedMessages")),
        ],
        Filters =
        [
            Filter.Number("To", (record, _) => ((CallRecord)record).To),
            Filter.Number("From", (record, _) => ((CallRecord)record).From),
            Filter.Same("ParentCallSid", (record, _) => ((CallRecord)record).ParentCallSid),
            Filter.Same("Status", (record, now) => ((CallRecord)record).At(now).Status),
            .. Filter.Time("StartTime", (record, now) => ((CallRecord)record).When(CallRecord.Ringing, now)),
            .. Filter.Time("EndTime", (record, now) => ((CallRecord)record).EndedAt(now)),
        ],
        Create = CallCreation.Create,
        Update = CallUpdate.Update,
        Delete = (operation, record) => ((CallRecord)record).RequireEnded(operation.Now),
    };

    private static Field Of(string name, WireType type, Func<CallRecord, DateTimeOffset, object?> read) => Field.Of(name, type, read);
}
