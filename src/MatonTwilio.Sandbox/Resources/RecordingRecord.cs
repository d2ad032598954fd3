namespace MatonTwilio.Sandbox;

/// <summary>
/// A recording of a call or a conference. It continues until that ends or a request stops it, and is completed one step later. Changes over time are computed from the
/// time, and changes by requests are stored.
/// </summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class RecordingRecord(Identity identity) : Record(identity)
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

    /// <summary>The recorded call; for a conference, a call that takes part.</summary>
    public required string? CallSid { get; init; }

    public string? ConferenceSid { get; init; }

    /// <summary>The reason for the recording, in Twilio's words.</summary>
    public required string Source { get; init; }

    public int Channels { get; init; } = 1;

    /// <summary>The recorded side of the call: inbound, outbound or both.</summary>
    public string Track { get; init; } = "both";

    /// <summary>Returns when the call or conference ended; null if it has not.</summary>
    public required Func<DateTimeOffset, DateTimeOffset?> EndOf { get; init; }

    /// <summary>The time from its end until it is completed.</summary>
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

    /// <summary>The duration without skipped pauses; null until it is completed.</summary>
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
