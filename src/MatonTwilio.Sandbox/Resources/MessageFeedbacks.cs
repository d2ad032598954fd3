namespace MatonTwilio.Sandbox;

/// <summary>The outcome of a message, as its sender reports it. <see href="https://www.twilio.com/docs/messaging/api/message-feedback-resource"/></summary>
internal static class MessageFeedbacks
{
    public static Resource Resource { get; } = new()
    {
        Name = "Feedback",
        Parent = Messages.Resource,
        Fields =
        [
            .. Field.Identity.Where(field => field.Name is not ("sid" or "uri")),
            Field.Of("message_sid", WireType.Text, feedback => feedback.ParentPath[(feedback.ParentPath.LastIndexOf('/') + 1)..]),
            Field.Settable("outcome", FormRules.OneOf("Outcome", "confirmed", "unconfirmed"), initially: "confirmed"),
            Field.Of("uri", WireType.Text, feedback => $"{feedback.ParentPath}/Feedback.json"),
        ],
        CreatedStatus = 200,
        Create = operation => operation.NewRecord(),
    };
}
