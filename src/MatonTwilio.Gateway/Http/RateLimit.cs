using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Keeps a session under the gateway's limit of requests in any second: a permit is taken before a request is made, and comes back a
/// second after the request has left. Others use the same key: when the gateway answers 429, the pace is lowered for every request of the session, and success
/// raises it again.
/// </summary>
/// <param name="requestsPerSecond">How many requests may leave in any second.</param>
/// <param name="time">Tells the time.</param>
/// <remarks>
/// The second begins when the request leaves and not when its permit is taken: in between, a new process compiles its HTTP code and
/// connections are made. Counted from the permit, the requests of the next second would catch up with those.
/// </remarks>
internal class RateLimit(int requestsPerSecond, TimeProvider time) : IDisposable
{
    // What left a second apart may arrive a little closer together. That costs 3 % of the rate.
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(1030);

    // Found by simulation of two to five sessions on one limit: few 429s, and nearly all of the limit used.
    private const double Lowered = 0.78;
    private const double Raised = 1.005;
    private const double RaisedInCalm = 1.15;
    private const double SlowestPace = 0.7;

    // So long without a refusal means that the others have gone.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(8);

    // A gateway that asks for a longer wait than this means everybody, not one request.
    private static readonly TimeSpan WorthAPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly object _gate = new();
    private double _pace = requestsPerSecond;
    private long? _lastTaken;
    private long? _lastRefused;
    private (long Since, TimeSpan For)? _pause;

    // Those who wait look one after the other, so that each gets the next permit.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly List<RatePermit> _taken = [];

    /// <summary>Waits for a permit. Whoever takes it disposes it when the request has ended.</summary>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public virtual async ValueTask<RatePermit> TakeAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            RatePermit? permit;
            while (!TryTake(out permit, out var wait))
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _ended.Token);
                await Task.Delay(wait, time, either.Token).ConfigureAwait(false);
            }

            return permit;
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(RateLimit));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>How many requests a second leave at present, at the most.</summary>
    public double Pace
    {
        get
        {
            lock (_gate)
            {
                return _pace;
            }
        }
    }

    /// <summary>Learns that the gateway refused a request as one too many.</summary>
    /// <param name="retryAfter">How long it asks to wait; null where it does not say.</param>
    public void Lower(TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            _pace = Math.Max(Math.Min(SlowestPace, requestsPerSecond), _pace * Lowered);
            _lastRefused = time.GetTimestamp();
            if (retryAfter > WorthAPause && retryAfter <= LongestPause)
            {
                _pause = (time.GetTimestamp(), retryAfter.Value);
            }
        }
    }

    /// <summary>Learns that the gateway took a request.</summary>
    public void Raise()
    {
        lock (_gate)
        {
            var isCalm = _lastRefused is not { } refused || time.GetElapsedTime(refused) > Calm;
            _pace = Math.Min(requestsPerSecond, _pace * (isCalm ? RaisedInCalm : Raised));
        }
    }

    /// <summary>Ends the wait of everybody who waits.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes a permit where one is free. Not for use by several threads at once.</summary>
    /// <param name="permit">The permit; null where none is free.</param>
    /// <param name="wait">How long to wait before the next attempt.</param>
    internal bool TryTake([NotNullWhen(true)] out RatePermit? permit, out TimeSpan wait)
    {
        (permit, wait) = (null, UntilOneIsFree() ?? TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            return false;
        }

        permit = new RatePermit(time);
        _taken.Add(permit);
        _lastTaken = time.GetTimestamp();
        return true;
    }

    // Null where one is free. A request that has not left yet holds its permit for a second from now at least.
    private TimeSpan? UntilOneIsFree()
    {
        _ended.Token.ThrowIfCancellationRequested();
        if (UntilPace() is { } wait)
        {
            return wait;
        }

        if (_taken.Count < requestsPerSecond)
        {
            return null;
        }

        var longestHeld = _taken.Max(static permit => permit.HeldFor ?? TimeSpan.Zero);
        if (longestHeld < Hold)
        {
            return TimeSpan.FromMilliseconds(Math.Ceiling((Hold - longestHeld).TotalMilliseconds));
        }

        _taken.RemoveAll(static permit => permit.HeldFor >= Hold);
        return null;
    }

    // Below the limit, requests leave one after the other: several at once would meet those of the other sessions.
    private TimeSpan? UntilPace()
    {
        lock (_gate)
        {
            if (_pause is var (since, length) && length - time.GetElapsedTime(since) is { TotalMilliseconds: >= 1 } left)
            {
                return left;
            }

            _pause = null;
            return _pace < requestsPerSecond && _lastTaken is { } last && TimeSpan.FromSeconds(1 / _pace) - time.GetElapsedTime(last) is { TotalMilliseconds: >= 1 } rest
                ? rest
                : null;
        }
    }
}
