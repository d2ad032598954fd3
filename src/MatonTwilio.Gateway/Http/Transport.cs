using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>Sends requests. It does what must cover the response's body as well; the handlers of <see cref="HttpClients"/> see the headers only.</summary>
internal sealed class Transport : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly long _largestResponse;
    private readonly ApiKey _key;
    private readonly TimeProvider _time;
    private readonly RateLimit _limit;
    private readonly ServerClock _clock;
    private readonly HttpClients _clients;
    private readonly RetryPolicy _retry;
    private readonly FailureMap _failures;

    // Never disposed, because a request that is about to begin may still read it. It has no timer to release.
    private readonly CancellationTokenSource _ended = new();
    private int _users = 1;
    private volatile bool _hasEnded;

    public Transport(SessionSettings settings, ApiKey key, TimeProvider time, ServerClock clock, RateLimit? limit)
    {
        _timeout = settings.Timeout;
        _largestResponse = settings.LargestResponse;
        _key = key;
        _time = time;
        _clock = clock;
        _limit = limit ?? new RateLimit(BoardOf(settings, key, time), time);
        _clients = new HttpClients(settings, key, _limit);
        _retry = new RetryPolicy(settings.MaximumRetryCount, time);
        _failures = new FailureMap(key, settings.Timeout, settings.ConnectTimeout);
    }

    /// <summary>
    /// Refuses further requests and aborts those that may be aborted. Changes in progress are completed, and the connections are closed after the last of them.
    /// </summary>
    public void Dispose()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            _limit.Dispose();
            _ended.Cancel();
            Release();
        }
    }

    /// <summary>Sends a request and reads its response, with the retries that are allowed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the body of a successful response at once. Its exceptions become typed errors.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="MatonException">The request failed.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellation)
        => RetryAsync(request, stop => AttemptAsync(request, (response, _, token) => ReadAsync(request, response, read, token), stop), cancellation);

    /// <summary>Sends a request of whose response only the status matters, with the retries that are allowed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="MatonException">The request failed.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellation)
        => RetryAsync(request, stop => AttemptAsync(request, static (_, _, _) => ValueTask.FromResult(true), stop), cancellation);

    /// <inheritdoc cref="RetryPolicy.ExecuteAsync"/>
    public Task<T> RetryAsync<T>(ApiRequest request, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
        => _retry.ExecuteAsync(request, attempt, cancellation);

    /// <summary>Logs the values of a response that could not be read: a warning for each field, and the values for -Debug.</summary>
    public void Report(ApiRequest request, IReadOnlyList<UnreadableValue> values)
    {
        foreach (var value in request.Log is null ? [] : values)
        {
            var (field, record) = (DisplayText.Visible(Clean(value.Field)), DisplayText.Visible(Clean(value.Sid ?? "a record without a SID")));
            request.Log!(new LogEntry(LogLevel.Warning, $"{field} of {record} cannot be read and is ignored. -Debug shows the value.") { Once = "unreadable " + field });
            request.Log(new LogEntry(LogLevel.Debug, $"{field} of {record} cannot be read: {DisplayText.Visible(Clean(value.Raw))}"));
        }
    }

    /// <summary>A server's text without the key.</summary>
    public string Clean(string text) => _key.RemoveFrom(text);

    /// <summary>Whether a server's URL contains the key.</summary>
    public bool HoldsKey(string address) => _key.IsIn(address);

    /// <summary>Sends a request once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="take">Reads a response that is not an error. An exception because of a broken body becomes a typed error.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="MatonException">The attempt failed.</exception>
    public async Task<T> AttemptAsync<T>(ApiRequest request, Func<HttpResponseMessage, TimeLimit, CancellationToken, ValueTask<T>> take, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _users);
        using var attempt = new RequestAttempt(request, _timeout, _time, cancellation, _ended.Token);
        try
        {
            if (_hasEnded)
            {
                throw Failures.SessionEnded(request);
            }

            using var message = request.ToMessage();
            attempt.Attach(message);
            using var response = await _clients[request.Client].SendAsync(message, HttpCompletionOption.ResponseHeadersRead, attempt.Stop).ConfigureAwait(false);
            LearnServerTime(request, response.Headers.Date);
            if (await Failures.InAsync(request, response, _key, _time, attempt.Stop).ConfigureAwait(false) is { } error)
            {
                throw error;
            }

            return await take(response, attempt.TimeLimit, attempt.Stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (_failures.Find(failure, attempt) is { } mapped)
        {
            if (mapped.Outcome is { } outcome)
            {
                attempt.LogOutcome(outcome);
            }

            throw mapped.Error;
        }
        finally
        {
            Release();
        }
    }

    /// <summary>The board of a new session.</summary>
    /// <remarks>A sandbox belongs to one process, and timestamps of a clock other than the machine's cannot be compared between processes.</remarks>
    internal static PaceBoard BoardOf(SessionSettings settings, ApiKey key, TimeProvider time)
        => settings.Sandbox is null && time == TimeProvider.System && settings.RequestsPerSecond <= SharedPaceBoard.Most
            ? SharedPaceBoard.Of(settings, key)
            : new PaceBoard(settings.RequestsPerSecond);

    private async ValueTask<T> ReadAsync<T>(ApiRequest request, HttpResponseMessage response, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellation)
    {
        using var body = await ResponseBody.ReadAsync(response.Content, Math.Min(_largestResponse, request.LargestResponse), cancellation).ConfigureAwait(false);
        body.Remove(_key);
        try
        {
            return read(body.Bytes);
        }
        catch (Exception failure) when (failure is not (MatonException or JsonException or OversizeException or OutOfMemoryException))
        {
            throw new JsonException("The response cannot be read.", failure);
        }
    }

    // The session itself counts as one user.
    private void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _clients.Dispose();
        }
    }

    private void LearnServerTime(ApiRequest request, DateTimeOffset? serverTime)
    {
        if (serverTime is { } time && !request.IsToStorage)
        {
            _clock.ObserveDate(time);
        }
    }
}
