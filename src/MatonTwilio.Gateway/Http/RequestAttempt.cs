namespace MatonTwilio.Gateway.Http;

/// <summary>One attempt at a request, for the handlers. The HTTP message holds it in its options.</summary>
internal sealed class RequestAttempt : IDisposable
{
    private static readonly HttpRequestOptionsKey<RequestAttempt> Key = new("MatonTwilio.Attempt");

    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _either;
    private long _started;

    /// <param name="request">The request.</param>
    /// <param name="timeout">The time limit of the attempt, without the wait for a permit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="caller">Canceled when the caller no longer wants the response.</param>
    /// <param name="ended">Canceled when the session ends.</param>
    public RequestAttempt(ApiRequest request, TimeSpan timeout, TimeProvider time, CancellationToken caller, CancellationToken ended)
    {
        Request = request;
        Caller = caller;
        TimeLimit = new TimeLimit(timeout, time);
        _time = time;
        _started = time.GetTimestamp();

        HangUp = request.IsChange ? CancellationToken.None : caller;
        _either = CancellationTokenSource.CreateLinkedTokenSource(HangUp, TimeLimit.Token, request.IsRepeatable ? ended : CancellationToken.None);
    }

    /// <summary>The request.</summary>
    public ApiRequest Request { get; }

    /// <summary>The time limit of the attempt.</summary>
    public TimeLimit TimeLimit { get; }

    /// <summary>Canceled when the caller no longer wants the response. It ends the wait for a permit, whatever the method.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Canceled when the caller no longer wants the response and the request may be aborted.</summary>
    public CancellationToken HangUp { get; }

    /// <summary>Ends the attempt: by the time limit, by <see cref="HangUp"/>, or, for a repeatable request, with the session.</summary>
    public CancellationToken Stop => _either.Token;

    /// <summary>Whether the attempt still waits for a permit: nothing was sent yet.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>The attempt that a message belongs to.</summary>
    public static RequestAttempt Of(HttpRequestMessage message)
        => message.Options.TryGetValue(Key, out var attempt) ? attempt : throw new InvalidOperationException("The message has no attempt.");

    /// <summary>Attaches a message to the attempt.</summary>
    public void Attach(HttpRequestMessage message) => message.Options.Set(Key, this);

    /// <summary>Waits for a permit. The wait does not count for the time limit.</summary>
    public async ValueTask<RatePermit> WaitAsync(RateLimit limit)
    {
        IsWaiting = true;
        TimeLimit.Pause();
        var permit = await limit.TakeAsync(Caller).ConfigureAwait(false);
        TimeLimit.Renew();
        _started = _time.GetTimestamp();
        IsWaiting = false;
        return permit;
    }

    /// <summary>Logs the method, the path, the names of the query's fields, the outcome and the duration.</summary>
    public void LogOutcome(string outcome)
    {
        if (Request.Log is { } log)
        {
            var milliseconds = _time.GetElapsedTime(_started).TotalMilliseconds;
            var names = Request.Query is { IsEmpty: false } query ? $" ({string.Join(", ", query.Select(static pair => pair.Key))})" : "";
            var host = Request.IsToStorage ? Request.Base.GetLeftPart(UriPartial.Authority) : "";
            log(new LogEntry(LogLevel.Verbose, FormattableString.Invariant($"{Request.Method} {host}{Request.BarePath}{names} {outcome} in {milliseconds:0} ms")));
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        TimeLimit.Dispose();
    }
}
