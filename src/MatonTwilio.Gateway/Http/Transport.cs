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
    public Task<T> SendAsync<T>(ApiRequest request, Func<Stream, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
        => RepeatAsync(request, stop => TryAsync(request, (answer, _, token) => ReadAsync(answer, read, token), stop), cancellation);

    /// <summary>Does what a request is for; where that fails and may be repeated, does it again.</summary>
    /// <param name="request">The request, or the first of several that belong together.</param>
    /// <param name="attempt">Does it once.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="MatonException">The last try failed.</exception>
    public async Task<T> RepeatAsync<T>(ApiRequest request, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
    {
        try
        {
            try
            {
                return await attempt(cancellation).ConfigureAwait(false);
            }
            catch (MatonException error) when (_settings.MaximumRetryCount > 0 && RetryRules.MayRepeat(request, error))
            {
                return await TryAgainAsync(request, error, attempt, cancellation).ConfigureAwait(false);
            }
        }
        catch (MatonException error) when (error.Fate == RequestFate.Unknown && !request.IsRepeatable)
        {
            throw Failures.OutcomeUnknown(request, error);
        }
    }

    /// <summary>A text that a server sent, without the key.</summary>
    public string Clean(string text) => _settings.ApiKey?.RemoveFrom(text) ?? text;

    /// <summary>Whether an address that a server sent repeats the key.</summary>
    public bool HoldsKey(string address) => _settings.ApiKey?.IsIn(address) == true;

    /// <summary>How far the server's clock is ahead of this machine's, by its last answer; zero before the first.</summary>
    public TimeSpan ServerAhead => new(Volatile.Read(ref _serverAhead));

    // A method of its own: what it names is loaded when it is first called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<T> TryAgainAsync<T>(ApiRequest request, MatonException first, Func<CancellationToken, Task<T>> tryAgain, CancellationToken cancellation)
        => (_retries ??= new Retries(_settings.MaximumRetryCount, _time)).AfterAsync(request, first, tryAgain, cancellation);

    /// <summary>Sends a request once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="take">Takes the answer, unless it is an error; what it throws because of a broken body becomes a typed error.</param>
    /// <param name="cancellation">Ends the try.</param>
    /// <exception cref="MatonException">The try failed.</exception>
    public async Task<T> TryAsync<T>(ApiRequest request, Func<HttpResponseMessage, TimeLimit, CancellationToken, ValueTask<T>> take, CancellationToken cancellation)
    {
        var key = _settings.ApiKey ?? throw DefaultSession.NoApiKey();
        using var permit = await PermitAsync(request, cancellation).ConfigureAwait(false);
        using var timeLimit = new TimeLimit(_settings.Timeout, _time);

        // A change that is on its way is not hung up on: that would not undo it, only lose its outcome.
        var hangUp = request.IsRepeatable ? cancellation : CancellationToken.None;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hangUp, timeLimit.Token);
        var started = _time.GetTimestamp();
        try
        {
            using var message = request.ToMessage(key);
            Watch(message, permit);
            SayHeaders(request, "request", message.Headers, key);
            using var answer = await _http.For(request).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            permit.HasLeft();
            Compare(request, answer.Headers.Date);
            SayOutcome(request, $"{(int)answer.StatusCode}", started);
            SayHeaders(request, "answer", answer.Headers, key);
            if (await Failures.InAsync(request, answer, key, _time, either.Token).ConfigureAwait(false) is { } error)
            {
                throw error;
            }

            return await take(answer, timeLimit, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeLimit.IsOver && !hangUp.IsCancellationRequested)
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
        catch (HttpRequestException failure) when (failure.InnerException is MatonException refusal)
        {
            // Where a connection would have led was not allowed.
            SayOutcome(request, "not connected", started);
            throw refusal;
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

    private static async ValueTask<T> ReadAsync<T>(HttpResponseMessage answer, Func<Stream, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            return await read(body, cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask<RatePermit> PermitAsync(ApiRequest request, CancellationToken cancellation)
    {
        if (request.IsToStorage)
        {
            // The gateway's limit is not that of others.
            return new RatePermit(_time);
        }

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

    private void Compare(ApiRequest request, DateTimeOffset? serverTime)
    {
        if (serverTime is { } time && !request.IsToStorage)
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
            var host = request.IsToStorage ? request.Base.GetLeftPart(UriPartial.Authority) : "";
            say(new Note(NoteKind.Verbose, FormattableString.Invariant($"{request.Method} {host}{request.BarePath}{names}: {outcome}, {milliseconds:0} ms")));
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
            var value = name.ToUpperInvariant() switch
            {
                "AUTHORIZATION" => "***",

                // Whoever has the address of a file may fetch it: its query is a secret.
                "LOCATION" => string.Join(", ", values.Select(static address => address.Split('?', 2)[0])),
                _ => string.Join(", ", values),
            };
            say(new Note(NoteKind.Debug, DisplayText.Visible(key.RemoveFrom($"{what} header {name}: {value}"))));
        }
    }
}
