namespace MatonTwilio.Sandbox;

/// <summary>
/// A recording of a call or a conference. It goes on until that ends or a request stops it, and is completed a step later. What changes by
/// itself is worked out from the time; what a request changes is kept.
/// </summary>
internal sealed class RecordingRecord : Record
{
    public const string InProgress = "in-progress";
    public const string Paused = "paused";
    public const string Stopped = "stopped";
    public const string Completed = "completed";
    public const string Deleted = "deleted";

    private readonly List<(DateTimeOffset From, DateTimeOffset? To)> _leftOut = [];
    private DateTimeOffset? _pausedAt;
    private DateTimeOffset? _stoppedAt;
    private bool _skips;

    /// <summary>The call that is recorded; of a conference, one that takes part.</summary>
    public required string? CallSid { get; init; }

    public string? ConferenceSid { get; init; }

    /// <summary>What began it, in Twilio's words.</summary>
    public required string Source { get; init; }

    public int Channels { get; init; } = 1;

    /// <summary>Which side of the call is recorded: inbound, outbound or both.</summary>
    public string Track { get; init; } = "both";

    /// <summary>When the call or conference ends; null while it has not.</summary>
    public required Func<DateTimeOffset, DateTimeOffset?> EndOf { get; init; }

    /// <summary>How long it takes until it is completed.</summary>
    public required TimeSpan Processing { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public string Status(DateTimeOffset now) => End(now) switch
    {
        _ when DeletedAt is not null => Deleted,
        null => _pausedAt is not null ? Paused : InProgress,
        DateTimeOffset end when now < end + Processing => _stoppedAt is not null ? Stopped : "processing",
        _ => Completed,
    };

    public bool IsLive(DateTimeOffset now) => Status(now) is InProgress or Paused;

    public bool IsCompleted(DateTimeOffset now) => End(now) is DateTimeOffset end && now >= end + Processing;

    /// <summary>How long it is, without the pauses that were skipped; null until it is completed.</summary>
    public TimeSpan? Duration(DateTimeOffset now)
    {
        if (!IsCompleted(now))
        {
            return null;
        }

        var end = End(now)!.Value;
        return end - Created - _leftOut.Aggregate(TimeSpan.Zero, (sum, pause) => sum + ((pause.To ?? end) - pause.From));
    }

    public decimal? Price(DateTimeOffset now) => Duration(now) is TimeSpan length ? -0.00250m * CallRecord.Minutes(length) : null;

    public DateTimeOffset LastChange(DateTimeOffset now)
    {
        var change = IsCompleted(now) ? End(now)!.Value + Processing : Updated;
        return DeletedAt ?? (change > Updated ? change : Updated);
    }

    public void Pause(bool skips, DateTimeOffset now)
    {
        _pausedAt ??= now;
        _skips = skips;
        Updated = now;
    }

    public void Resume(DateTimeOffset now)
    {
        if (_pausedAt is DateTimeOffset from && _skips)
        {
            _leftOut.Add((from, now));
        }

        _pausedAt = null;
        Updated = now;
    }

    public void Stop(DateTimeOffset now)
    {
        Resume(now);
        _stoppedAt = now;
    }

    private DateTimeOffset? End(DateTimeOffset now) => _stoppedAt ?? EndOf(now);
}
