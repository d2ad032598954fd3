namespace MatonTwilio.Sandbox;

/// <summary>A call. What changes by itself is worked out from the time; what a request changes is kept.</summary>
internal sealed class CallRecord : MovingRecord
{
    /// <summary>Twilio hangs up after four hours at the latest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    public const string Ringing = "ringing";
    public const string InProgress = "in-progress";
    public const string Completed = "completed";
    public const string Canceled = "canceled";
    private const string Queued = "queued";

    /// <summary>How a call can end without being answered.</summary>
    public static IReadOnlyList<string> Failures { get; } = ["busy", "no-answer", "failed"];

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Direction { get; init; }

    /// <summary>SID of the account's number on either side; null for a call that has none.</summary>
    public string? PhoneNumberSid { get; init; }

    public string? ParentCallSid { get; init; }

    /// <summary>Where the caller is in the meantime: a conference or a queue; null for neither.</summary>
    public ICallPlace? Place { get; set; }

    /// <summary>Ends it now, if it goes on.</summary>
    public void HangUp(DateTimeOffset now)
    {
        if (EndedAt(now) is null)
        {
            Stopped = new(At(now).Status == InProgress ? Completed : Canceled, now);
            Updated = now;
        }

        Place = null;
    }

    /// <summary>Keeps it going until its instructions end.</summary>
    public void Hold() => Stages = [.. Stages.SkipLast(1), Stages[^1] with { After = Stages[^2].After + Longest }];

    /// <summary>Takes the caller out of a conference or queue.</summary>
    public void LeavePlace(DateTimeOffset now)
    {
        Place?.Leave(now);
        Place = null;
    }

    /// <summary>How long people talked, once the call is over; null for a call that was not answered.</summary>
    public TimeSpan? Duration(DateTimeOffset now) => EndedAt(now) - When(InProgress, now);

    /// <summary>What it costs, once it is over: so much for each minute begun.</summary>
    public decimal? Price(DateTimeOffset now)
        => Duration(now) is TimeSpan talked ? -(Direction == "inbound" ? 0.00850m : 0.01400m) * Minutes(talked) : null;

    public static int Minutes(TimeSpan talked) => Math.Max(1, (int)Math.Ceiling(talked.TotalMinutes));

    /// <summary>Mostly completed; one in so many is not answered.</summary>
    public static string DrawFate(Random chance, int oneIn) => chance.Next(oneIn) == 0 ? Failures[chance.Next(Failures.Count)] : Completed;

    /// <summary>The stages of a call that ends in some way, after so long a talk if it is answered.</summary>
    public static IReadOnlyList<Stage> StagesTo(string fate, TimeSpan step, TimeSpan talk) => fate switch
    {
        Completed => [new(TimeSpan.Zero, Queued), new(step, Ringing), new(step * 3, InProgress), new((step * 3) + talk, Completed)],
        "busy" => [new(TimeSpan.Zero, Queued), new(step, Ringing), new(step * 2, fate)],
        "no-answer" => [new(TimeSpan.Zero, Queued), new(step, Ringing), new(step * 4, fate)],
        _ => [new(TimeSpan.Zero, Queued), new(step, fate)],
    };
}
