using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.RateLimiting;
using Polly;

namespace MatonTwilio.Gateway;

/// <summary>Sends requests: waits for the limiter, limits each try's time, turns failures into typed errors, repeats what may be.</summary>
internal sealed class Transport : IDisposable
{
    private readonly SessionSettings _settings;
    private readonly TimeProvider _time;
    private readonly RateLimiter _limiter;
    private readonly ResiliencePipeline _retry;
    private readonly HttpStack _http = new();
    private volatile bool _isClosed;

    public Transport(SessionSettings settings, TimeProvider time, RateLimiter? limiter)
    {
        _settings = settings;
        _time = time;
        _limiter = limiter ?? RateLimit.Create(settings.RequestsPerSecond);
        _retry = RetryRules.Create(settings.MaximumRetryCount, time);
    }

    public void Dispose()
    {
        _isClosed = true;
        _http.Dispose();
        _limiter.Dispose();
    }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the body of a successful answer; a JsonException of its own becomes a typed error.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="MatonException">The request failed, after the retries that are allowed.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, Func<Stream, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        var key = _settings.ApiKey ?? throw new InvalidOperationException("A session without a key was used.");
        var context = RetryRules.ContextFor(request, cancellation);
        try
        {
            return await _retry.ExecuteAsync(
                async (resilience, state) => await TryAsync(state.request, state.key, state.read, resilience.CancellationToken).ConfigureAwait(false),
                context,
                (request, key, read)).ConfigureAwait(false);
        }
        catch (MatonException error) when (error.Status == 404 && request.Method == HttpMethod.Delete && RetryRules.MayHaveHappenedBefore(context))
        {
            // The first try deleted it and its answer was lost.
            return default!;
        }
        catch (MatonException error) when (error.Fate == RequestFate.Unknown && !request.IsRepeatable)
        {
            throw Failures.OutcomeUnknown(request, error);
        }
        catch (Exception failure) when (_isClosed && !cancellation.IsCancellationRequested && failure is ObjectDisposedException or OperationCanceledException)
        {
            // Another runspace has ended the session under the request.
            throw request.IsRepeatable ? Failures.Disconnected() : Failures.OutcomeUnknown(request, Failures.Disconnected());
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> TryAsync<T>(ApiRequest request, ApiKey key, Func<Stream, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        using var permit = await _limiter.AcquireAsync(1, cancellation).ConfigureAwait(false);
        using var timeLimit = new CancellationTokenSource(_settings.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeLimit.Token);
        var started = _time.GetTimestamp();
        try
        {
            using var message = request.ToMessage(key);
            SayHeaders(request, "request", message.Headers);
            using var answer = await _http.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            SayOutcome(request, $"{(int)answer.StatusCode}", started);
            SayHeaders(request, "answer", answer.Headers);
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
        catch (OperationCanceledException) when (timeLimit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            SayOutcome(request, "no answer in time", started);
            throw Failures.TimedOut(request, _settings.Timeout);
        }
        catch (Exception failure) when (cancellation.IsCancellationRequested && (failure is HttpRequestException || IsBrokenAnswer(failure)))
        {
            // What breaks because the caller hangs up is no failure of the gateway's.
            throw new OperationCanceledException(null, failure, cancellation);
        }
        catch (HttpRequestException failure)
        {
            SayOutcome(request, failure.HttpRequestError.ToString(), started);
            throw Failures.Of(request, failure);
        }
        catch (Exception failure) when (IsBrokenAnswer(failure))
        {
            throw Failures.BrokenAnswer(request, failure);
        }
    }

    private static bool IsBrokenAnswer(Exception failure) => failure is JsonException || Failures.IsBrokenBody(failure);

    private void SayOutcome(ApiRequest request, string outcome, long started)
    {
        if (request.Say is { } say)
        {
            var milliseconds = _time.GetElapsedTime(started).TotalMilliseconds;
            var names = request.Query is { IsEmpty: false } query ? "?" + string.Join('&', query.Select(static pair => pair.Key)) : "";
            say(new Note(NoteKind.Verbose, FormattableString.Invariant($"{request.Method} {request.BarePath}{names}: {outcome}, {milliseconds:0} ms")));
        }
    }

    private static void SayHeaders(ApiRequest request, string what, HttpHeaders headers)
    {
        if (request.Say is not { } say)
        {
            return;
        }

        foreach (var (name, values) in headers)
        {
            var value = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "***" : string.Join(", ", values);
            say(new Note(NoteKind.Debug, DisplayText.Visible($"{what} header {name}: {value}")));
        }
    }
}
