namespace MatonTwilio.Gateway.Http;

/// <summary>A time by a server's clock, as far as it is known.</summary>
/// <param name="Earliest">The earliest that it can be, if the clock is the one that <paramref name="Source"/> says.</param>
/// <param name="Latest">The latest that it can be.</param>
/// <param name="Source">Whose clock it is.</param>
internal readonly record struct ServerTime(DateTimeOffset Earliest, DateTimeOffset Latest, ClockSource Source);

/// <summary>
/// Tells times by the servers' clocks: the gateway's, which its <c>Date</c> header tells, and Twilio's, which <c>date_created</c> of successful
/// creations tells. Both are kept against this machine's timer, so that a clock that is set changes nothing.
/// </summary>
/// <param name="time">This machine's clock and timer.</param>
internal sealed class ServerClock(TimeProvider time)
{
    // The times of both servers are whole seconds.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // A Date that differs by more from what the last one promised means that a clock was set, or that the timer stood still while the machine slept.
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private (DateTimeOffset Date, long At)? _gateway;
    private (DateTimeOffset Earliest, DateTimeOffset Latest, long At)? _twilio;

    /// <summary>The time of the timer's stamp by the gateway's clock; by this machine's before the first response.</summary>
    public DateTimeOffset GatewayAt(long timestamp)
    {
        lock (_gate)
        {
            var (clock, at) = _gateway is { } gateway ? (gateway.Date, gateway.At) : (time.GetUtcNow(), time.GetTimestamp());
            return clock + time.GetElapsedTime(at, timestamp);
        }
    }

    /// <summary>How far Twilio's clock is ahead of the gateway's; null where one of them is not known.</summary>
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

    /// <summary>Learns the gateway's clock from a response that has just come.</summary>
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

    /// <summary>Learns Twilio's clock from what it created.</summary>
    /// <param name="created">When it was created, by Twilio's clock, in whole seconds.</param>
    /// <param name="sent">The timer's stamp from before the request left.</param>
    public void ObserveCreation(DateTimeOffset created, long sent)
    {
        lock (_gate)
        {
            var received = time.GetTimestamp();
            var (earliest, latest) = (created, created + Second + time.GetElapsedTime(sent, received));
            if (_twilio is { } before)
            {
                // Each creation leaves a range; what all of them leave is narrower. Nothing left means that a clock was set.
                var passed = time.GetElapsedTime(before.At, received);
                var (from, to) = (Later(earliest, before.Earliest + passed), Earlier(latest, before.Latest + passed));
                (earliest, latest) = from <= to ? (from, to) : (earliest, latest);
            }

            _twilio = (earliest, latest, received);
        }

        static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

        static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
    }

    /// <summary>The time of the timer's stamp by the best clock that is known.</summary>
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
