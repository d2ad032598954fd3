using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Decides which failed requests are retried, how often and after which wait. A POST of unknown outcome is never retried (docs/architecture.md, "Errors").
/// </summary>
/// <param name="maximumRetryCount">The maximum number of retries of a request; 0 for none.</param>
/// <param name="time">The clock for the waits.</param>
internal sealed class RetryPolicy(int maximumRetryCount, TimeProvider time)
{
    // If a server asks for a longer wait, its error is reported at once.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(2);

    private Backoff? _backoff;

    /// <summary>Whether a request with this method may be repeated without harm.</summary>
    public static bool IsRepeatable(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Delete;

    /// <summary>What an error response says about whether the request was carried out.</summary>
    /// <param name="request">The request.</param>
    /// <param name="status">The status code of its response.</param>
    /// <param name="hasTwilioCode">Whether the response has a Twilio error code.</param>
    public static DeliveryCertainty CertaintyOf(ApiRequest request, int status, bool hasTwilioCode = false) => status switch
    {
        429 => DeliveryCertainty.NotProcessed,
        >= 500 or 408 => DeliveryCertainty.Unknown,
        _ when hasTwilioCode || request.IsRepeatable || IsCertainRefusal(status) => DeliveryCertainty.Refused,

        // A redirect, or a status code that may come from a proxy or a gateway: the server behind it may have carried out the request.
        _ => DeliveryCertainty.Unknown,
    };

    /// <summary>Runs attempts until one succeeds or no further retry is allowed.</summary>
    /// <param name="request">The request, or the first of several that belong together.</param>
    /// <param name="attempt">Runs one attempt.</param>
    /// <param name="cancellation">Ends the attempts and the waits.</param>
    /// <exception cref="MatonException">The last attempt failed; for a POST of unknown outcome, <c>Twilio.OutcomeUnknown</c>.</exception>
    public async Task<T> ExecuteAsync<T>(ApiRequest request, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
    {
        try
        {
            try
            {
                return await attempt(cancellation).ConfigureAwait(false);
            }
            catch (MatonException error) when (maximumRetryCount > 0 && MayRetry(request, error))
            {
                return await RetryAsync(request, error, attempt, cancellation).ConfigureAwait(false);
            }
        }
        catch (MatonException error) when (error.Certainty == DeliveryCertainty.Unknown && !request.IsRepeatable)
        {
            throw Failures.OutcomeUnknown(request, error);
        }
    }

    // The status codes of a server that did not begin to work on the request: RFC 9110, section 15.5.
    private static bool IsCertainRefusal(int status) => status is >= 400 and <= 407 or 410 or 411 or >= 413 and <= 417 or 422 or 426 or 428 or 431 or 451;

    private static bool MayRetry(ApiRequest request, MatonException error) => !(error.RetryAfter > LongestRetryAfter) && error.Certainty switch
    {
        DeliveryCertainty.NotProcessed => true,
        DeliveryCertainty.Unknown => request.IsRepeatable,
        _ => false,
    };

    // A separate method, so that Polly is loaded at the first failure only: almost every request succeeds at once.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<T> RetryAsync<T>(ApiRequest request, MatonException first, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
        => (_backoff ??= new Backoff(maximumRetryCount, time)).ExecuteAsync(request, first, attempt, cancellation);

    /// <summary>The waits and attempts after the first failure.</summary>
    private sealed class Backoff
    {
        private static readonly TimeSpan WorthAWarning = TimeSpan.FromSeconds(10);

        private static readonly ResiliencePropertyKey<ApiRequest> RequestKey = new("request");
        private static readonly ResiliencePropertyKey<MatonException?> UnknownBeforeKey = new("unknown before");

        private readonly ResiliencePipeline _pipeline;

        public Backoff(int maximumRetryCount, TimeProvider time)
        {
            var builder = new ResiliencePipelineBuilder { TimeProvider = time };
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = maximumRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(30),
                UseJitter = true,
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is MatonException error && MayRetry(RequestOf(arguments.Context), error)),
                DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as MatonException)?.RetryAfter),
                OnRetry = static arguments =>
                {
                    Announce(arguments);
                    Remember(arguments.Context, arguments.Outcome.Exception);
                    return ValueTask.CompletedTask;
                },
            });
            _pipeline = builder.Build();
        }

        public async Task<T> ExecuteAsync<T>(ApiRequest request, MatonException first, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
        {
            var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellation);
            context.Properties.Set(RequestKey, request);
            Remember(context, first);
            var failure = ExceptionDispatchInfo.Capture(first);
            try
            {
                return await _pipeline.ExecuteAsync(
                    async resilience =>
                    {
                        // The first attempt ran outside the pipeline; throwing its error gives the pipeline its outcome.
                        Interlocked.Exchange(ref failure, null)?.Throw();
                        return await attempt(resilience.CancellationToken).ConfigureAwait(false);
                    },
                    context).ConfigureAwait(false);
            }
            catch (MatonException error) when (error.Status == 404 && request.Method == HttpMethod.Delete && context.Properties.GetValue(UnknownBeforeKey, null) is not null)
            {
                // An earlier attempt deleted the record, and its response was lost.
                return default!;
            }
            catch (OperationCanceledException) when (request.IsChange && context.Properties.GetValue(UnknownBeforeKey, null) is not null)
            {
                // Canceled before the next attempt: the earlier attempt may have been carried out.
                throw context.Properties.GetValue(UnknownBeforeKey, null)!;
            }
            finally
            {
                ResilienceContextPool.Shared.Return(context);
            }
        }

        private static void Announce(OnRetryArguments<object> arguments)
        {
            var seconds = arguments.RetryDelay.TotalSeconds;
            var text = FormattableString.Invariant($"{arguments.Outcome.Exception!.Message} Retrying in {seconds:0.0} s (retry {arguments.AttemptNumber + 1}).");
            RequestOf(arguments.Context).Log?.Invoke(new LogEntry(arguments.RetryDelay > WorthAWarning ? LogLevel.Warning : LogLevel.Verbose, text));
        }

        private static void Remember(ResilienceContext context, Exception? failure)
        {
            if (failure is MatonException { Certainty: DeliveryCertainty.Unknown } unknown)
            {
                context.Properties.Set(UnknownBeforeKey, unknown);
            }
        }

        private static ApiRequest RequestOf(ResilienceContext context) => context.Properties.GetValue(RequestKey, null!);
    }
}
