namespace MatonTwilio.Sandbox;

/// <summary>The end of a message: its final status and, for a failure, Twilio's code.</summary>
internal sealed record MessageFate(string Status, int? ErrorCode = null, string? ErrorText = null)
{
    public static MessageFate Delivered { get; } = new("delivered");

    /// <summary>The failures that the sandbox uses, with the texts of Twilio's dictionary.</summary>
    public static IReadOnlyList<MessageFate> Failures { get; } =
    [
        new("undelivered", 30003, "Unreachable destination handset"),
        new("undelivered", 30005, "Unknown destination handset"),
        new("undelivered", 30006, "Landline or unreachable carrier"),
        new("failed", 30007, "Message filtered"),
    ];

    /// <summary>The message waited for its sender longer than its validity period.</summary>
    public static MessageFate Expired { get; } = new("failed", 30036, "Validity Period Expired");

    /// <summary>Draws the end of a message: usually delivered, and one of the specified number of messages fails.</summary>
    public static MessageFate Draw(Random chance, int oneIn)
        => chance.Next(oneIn) == 0 ? Failures[chance.Next(Failures.Count)] : Delivered;
}

/// <summary>A message. Changes over time are computed from the time, and changes by requests are stored.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class MessageRecord(Identity identity) : MovingRecord(identity)
{
    public const string Scheduled = "scheduled";
    public const string Canceled = "canceled";
    private const string Accepted = "accepted";

    public required string Body { get; set; }

    /// <summary>The sender. A messaging service chooses it when the message is sent.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    public required string Direction { get; init; }

    public required MessageFate Fate { get; init; }

    public string? MessagingServiceSid { get; init; }

    public int SegmentCount { get; init; } = 1;

    public int MediaCount { get; init; }

    public DateTimeOffset? SentAt(DateTimeOffset now) => Direction == "inbound" ? Created : When("sent", now);

    public string? FromAt(DateTimeOffset now)
        => MessagingServiceSid is not null && At(now).Status is Accepted or Scheduled or Canceled ? null : From;

    /// <summary>The price of the message, when it was sent: a rate for each segment, or a rate for a message with media.</summary>
    public decimal? Price(DateTimeOffset now)
        => SentAt(now) is not null ? -(MediaCount > 0 ? 0.02000m : MessagePrices.Of(To) * SegmentCount) : null;

    /// <summary>The stages of an outbound message. A messaging service first accepts it, a schedule delays all stages, and it may wait in the queue of its sender.</summary>
    public static IReadOnlyList<Stage> Outbound(MessageFate fate, TimeSpan step, bool throughService = false, TimeSpan? delay = null, TimeSpan queued = default)
    {
        var stages = new List<Stage>(6);
        var at = TimeSpan.Zero;
        void Then(string status, int steps)
        {
            stages.Add(new(at, status));
            at += step * steps;
        }

        if (delay is TimeSpan wait)
        {
            stages.Add(new(TimeSpan.Zero, Scheduled));
            at = wait;
        }
        else if (throughService)
        {
            Then(Accepted, 1);
        }

        Then("queued", 1);
        at += queued;
        if (fate.Status != "failed")
        {
            Then("sending", 1);
            Then("sent", 2);
        }

        Then(fate.Status, 0);
        return stages;
    }

    /// <summary>The stages of an inbound message, which is received at once.</summary>
    public static IReadOnlyList<Stage> Inbound { get; } = [new(TimeSpan.Zero, "received")];
}
