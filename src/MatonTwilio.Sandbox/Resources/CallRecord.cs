namespace MatonTwilio.Sandbox;

/// <summary>A call. Changes over time are computed from the time, and changes by requests are stored.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class CallRecord(Identity identity) : MovingRecord(identity)
{
    /// <summary>The maximum duration of a call at Twilio.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    public const string Ringing = "ringing";
    public const string InProgress = "in-progress";
    public const string Completed = "completed";
    public const string Canceled = "canceled";
    private const string Queued = "queued";

    /// <summary>The final statuses of a call that was not answered.</summary>
    public static IReadOnlyList<string> Failures { get; } = ["busy", "no-answer", "failed"];

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Direction { get; init; }

    /// <summary>SID of the account's number on either side; null for a call without one.</summary>
    public string? PhoneNumberSid { get; init; }

    public string? ParentCallSid { get; init; }

    /// <summary>The conference or queue in which the caller is; null for neither.</summary>
    public ICallPlace? Place { get; set; }

    /// <summary>Ends the call now, if it is in progress.</summary>
    public void HangUp(DateTimeOffset now)
    {
        if (EndedAt(now) is null)
        {
            Stopped = new(At(now).Status == InProgress ? Completed : Canceled, now);
            Updated = now;
        }

        Place = null;
    }

    /// <summary>Keeps the call in progress until its instructions end.</summary>
    public void Hold() => Stages = [.. Stages.SkipLast(1), Stages[^1] with { After = Stages[^2].After + Longest }];

    /// <summary>Removes the caller from a conference or queue.</summary>
    public void LeavePlace(DateTimeOffset now)
    {
        Place?.Leave(now);
        Place = null;
    }

    /// <summary>The duration of the conversation, when the call has ended; null for a call that was not answered.</summary>
    public TimeSpan? Duration(DateTimeOffset now) => EndedAt(now) - When(InProgress, now);

    /// <summary>The price of the call, when it has ended: a rate for each started minute.</summary>
    public decimal? Price(DateTimeOffset now)
        => Duration(now) is TimeSpan talked ? -(Direction == "inbound" ? 0.00850m : 0.01400m) * Minutes(talked) : null;

    public static int Minutes(TimeSpan talked) => Math.Max(1, (int)Math.Ceiling(talked.TotalMinutes));

    /// <summary>Draws the final status: usually completed, and one of the specified number of calls is not answered.</summary>
    public static string DrawFate(Random chance, int oneIn) => chance.Next(oneIn) == 0 ? Failures[chance.Next(Failures.Count)] : Completed;

    /// <summary>The stages of a call with a final status and, if it is answered, the duration of the conversation.</summary>
    public static IReadOnlyList<Stage> StagesTo(string fate, TimeSpan step, TimeSpan talk) => fate switch
    {
        Completed => [new(TimeSpan.Zero, Queued), new(step, Ringing), new(step * 3, InProgress), new((step * 3) + talk, Completed)],
        "busy" => [new(TimeSpan.Zero, Queued), new(step, Ringing), new(step * 2, fate)],
        "no-answer" => [new(TimeSpan.Zero, Queued), new(step, Ringing), new(step * 4, fate)],
        _ => [new(TimeSpan.Zero, Queued), new(step, fate)],
    };
}
