using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MatonTwilio.Gateway;

/// <summary>Sends requests: waits for the limiter, limits each try's time, turns failures into typed errors, repeats what may be.</summary>
internal sealed class Transport : IDisposable
{
    private readonly SessionSettings _settings;
    private readonly TimeProvider _time;
    private readonly RateLimit _limit;
    private readonly HttpStack _http;
    private Retries? _retries;
    private long _serverAhead;

    public Transport(SessionSettings settings, TimeProvider time, RateLimit? limit)
    {
        _settings = settings;
        _time = time;
        _limit = limit ?? new RateLimit(settings.RequestsPerSecond, time);
        _http = new HttpStack(settings);
    }

    public void Dispose()
    {
        _http.Dispose();
        _limit.Dispose();
    }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the body of a successful answer; a JsonException of its own becomes a typed error.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="MatonException">The request failed, after the retries that are allowed.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, Func<Stream, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        var key = _settings.ApiKey ?? throw DefaultSession.NoApiKey();
        try
        {
            try
            {
                return await TryAsync(request, key, read, cancellation).ConfigureAwait(false);
            }
            catch (MatonException error) when (_settings.MaximumRetryCount > 0 && RetryRules.MayRepeat(request, error))
            {
                return await TryAgainAsync(request, error, stop => TryAsync(request, key, read, stop), cancellation).ConfigureAwait(false);
            }
        }
        catch (MatonException error) when (error.Fate == RequestFate.Unknown && !request.IsRepeatable)
        {
            throw Failures.OutcomeUnknown(request, error);
        }
    }

    /// <summary>How far the server's clock is ahead of this machine's, by its last answer; zero before the first.</summary>
    public TimeSpan ServerAhead => new(Volatile.Read(ref _serverAhead));

    // A method of its own: what it names is loaded when it is first called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<T> TryAgainAsync<T>(ApiRequest request, MatonException first, Func<CancellationToken, Task<T>> tryAgain, CancellationToken cancellation)
        => (_retries ??= new Retries(_settings.MaximumRetryCount, _time)).AfterAsync(request, first, tryAgain, cancellation);

    private async Task<T> TryAsync<T>(ApiRequest request, ApiKey key, Func<Stream, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        using var permit = await PermitAsync(request, cancellation).ConfigureAwait(false);
        using var timeLimit = new CancellationTokenSource(_settings.Timeout, _time);

        // A change that is on its way is not hung up on: that would not undo it, only lose its outcome.
        var hangUp = request.IsRepeatable ? cancellation : CancellationToken.None;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hangUp, timeLimit.Token);
        var started = _time.GetTimestamp();
        try
        {
            using var message = request.ToMessage(key);
            Watch(message, permit);
            SayHeaders(request, "request", message.Headers, key);
            using var answer = await _http.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            permit.HasLeft();
            Compare(answer.Headers.Date);
            SayOutcome(request, $"{(int)answer.StatusCode}", started);
            SayHeaders(request, "answer", answer.Headers, key);
            if (await Failures.InAsync(request, answer, key, _time, either.Token).ConfigureAwait(false) is { } error)
            {
                throw error;
            }

            var body = await answer.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                return await read(body, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (timeLimit.IsCancellationRequested && !hangUp.IsCancellationRequested)
        {
            SayOutcome(request, "no answer in time", started);
            throw Failures.TimedOut(request, _settings.Timeout);
        }
        catch (OperationCanceledException failure) when (failure.InnerException is TimeoutException && !hangUp.IsCancellationRequested)
        {
            SayOutcome(request, "no connection in time", started);
            throw Failures.NotConnected(request, _settings.ConnectTimeout);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException && !hangUp.IsCancellationRequested)
        {
            // Neither the caller nor the time ended it. What is repeatable is not repeated either: there is no session left.
            SayOutcome(request, "disconnected", started);
            throw Failures.SessionEnded(request, request.IsRepeatable ? RequestFate.Answered : RequestFate.Unknown);
        }
        catch (Exception failure) when (hangUp.IsCancellationRequested && (failure is HttpRequestException or ObjectDisposedException || IsBrokenAnswer(failure)))
        {
            // What breaks because the caller hangs up is no failure of the gateway's.
            throw new OperationCanceledException(cancellation);
        }
        catch (HttpRequestException failure)
        {
            SayOutcome(request, failure.HttpRequestError.ToString(), started);
            throw Failures.Of(request, failure, key);
        }
        catch (Exception failure) when (IsBrokenAnswer(failure))
        {
            throw Failures.BrokenAnswer(request, failure, key);
        }
    }

    private async ValueTask<RatePermit> PermitAsync(ApiRequest request, CancellationToken cancellation)
    {
        try
        {
            return await _limit.TakeAsync(cancellation).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            throw Failures.SessionEnded(request);
        }
    }

    // What has no body cannot tell when it is written.
    private static void Watch(HttpRequestMessage message, RatePermit permit)
    {
        if (message.Content is { } body)
        {
            message.Content = new LeavingContent(body, permit.Leaves);
        }
        else
        {
            permit.Leaves();
        }
    }

    private static bool IsBrokenAnswer(Exception failure) => failure is JsonException || Failures.IsBrokenBody(failure);

    private void Compare(DateTimeOffset? serverTime)
    {
        if (serverTime is { } time)
        {
            Volatile.Write(ref _serverAhead, (time - _time.GetUtcNow()).Ticks);
        }
    }

    private void SayOutcome(ApiRequest request, string outcome, long started)
    {
        if (request.Say is { } say)
        {
            var milliseconds = _time.GetElapsedTime(started).TotalMilliseconds;
            var names = request.Query is { IsEmpty: false } query ? "?" + string.Join('&', query.Select(static pair => pair.Key)) : "";
            say(new Note(NoteKind.Verbose, FormattableString.Invariant($"{request.Method} {request.BarePath}{names}: {outcome}, {milliseconds:0} ms")));
        }
    }

    private static void SayHeaders(ApiRequest request, string what, HttpHeaders headers, ApiKey key)
    {
        if (request.Say is not { } say)
        {
            return;
        }

        foreach (var (name, values) in headers)
        {
            var value = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "***" : string.Join(", ", values);
            say(new Note(NoteKind.Debug, DisplayText.Visible(key.RemoveFrom($"{what} header {name}: {value}"))));
        }
    }
}
