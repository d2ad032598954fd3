namespace MatonTwilio.Gateway.Http;

/// <summary>A time by a server's clock, as a range.</summary>
/// <param name="Earliest">The earliest possible time, if the clock is that of <paramref name="Source"/>.</param>
/// <param name="Latest">The latest possible time.</param>
/// <param name="Source">Whose clock it is.</param>
internal readonly record struct ServerTime(DateTimeOffset Earliest, DateTimeOffset Latest, ClockSource Source);

/// <summary>
/// Converts this machine's timestamps into times by the servers' clocks: the gateway's, from its <c>Date</c> header, and Twilio's, from <c>date_created</c> of records
/// that it just created. Both are stored relative to this machine's timer, so that setting this machine's clock changes nothing.
/// </summary>
/// <param name="time">This machine's clock and timer.</param>
internal sealed class ServerClock(TimeProvider time)
{
    // Both servers report whole seconds.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // If a Date differs more than this from the expected one, a clock was set, or the machine slept and its timer stood still.
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private (DateTimeOffset Date, long At)? _gateway;
    private (DateTimeOffset Earliest, DateTimeOffset Latest, long At)? _twilio;

    /// <summary>The time of a timestamp by the gateway's clock; by this machine's clock before the first response.</summary>
    public DateTimeOffset GatewayAt(long timestamp)
    {
        lock (_gate)
        {
            var (clock, at) = _gateway is { } gateway ? (gateway.Date, gateway.At) : (time.GetUtcNow(), time.GetTimestamp());
            return clock + time.GetElapsedTime(at, timestamp);
        }
    }

    /// <summary>How far Twilio's clock is ahead of the gateway's; null if one of them is unknown.</summary>
    public TimeSpan? TwilioAheadOfGateway
    {
        get
        {
            lock (_gate)
            {
                return _gateway is { } gateway && _twilio is { } twilio ? twilio.Earliest - (gateway.Date + time.GetElapsedTime(gateway.At, twilio.At)) : null;
            }
        }
    }

    /// <summary>Reads the gateway's clock from the Date of a response that has just arrived.</summary>
    public void ObserveDate(DateTimeOffset date)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (_gateway is { } before && (date - (before.Date + time.GetElapsedTime(before.At, now))).Duration() > Jump)
            {
                _twilio = null;
            }

            _gateway = (date, now);
        }
    }

    /// <summary>Reads Twilio's clock from a record that it just created.</summary>
    /// <param name="created">When the record was created by Twilio's clock, in whole seconds.</param>
    /// <param name="sent">A timestamp from before the request left.</param>
    public void ObserveCreation(DateTimeOffset created, long sent)
    {
        lock (_gate)
        {
            var received = time.GetTimestamp();
            var (earliest, latest) = (created, created + Second + time.GetElapsedTime(sent, received));
            if (_twilio is { } before)
            {
                // Each creation gives a range, and the clock is within all of them. If they do not overlap, a clock was set.
                var passed = time.GetElapsedTime(before.At, received);
                var (from, to) = (Later(earliest, before.Earliest + passed), Earlier(latest, before.Latest + passed));
                (earliest, latest) = from <= to ? (from, to) : (earliest, latest);
            }

            _twilio = (earliest, latest, received);
        }

        static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

        static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
    }

    /// <summary>The time of a timestamp by the best known clock: Twilio's, the gateway's, or this machine's.</summary>
    public ServerTime At(long timestamp)
    {
        lock (_gate)
        {
            if (_twilio is { } twilio)
            {
                var since = time.GetElapsedTime(twilio.At, timestamp);
                return new(twilio.Earliest + since, twilio.Latest + since, ClockSource.Twilio);
            }

            var (clock, at, source) = _gateway is { } gateway ? (gateway.Date, gateway.At, ClockSource.Gateway) : (time.GetUtcNow(), time.GetTimestamp(), ClockSource.Local);
            var then = clock + time.GetElapsedTime(at, timestamp);
            return new(then, then + Second, source);
        }
    }
}
