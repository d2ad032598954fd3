using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace MatonTwilio.Gateway;

/// <summary>
/// What happens after a first try has failed: waits and further tries. Almost every request succeeds at once, so this and the
/// package behind it are loaded by the first failure and not by the first request.
/// </summary>
internal sealed class Retries
{
    private static readonly TimeSpan WorthAWarning = TimeSpan.FromSeconds(10);

    private static readonly ResiliencePropertyKey<ApiRequest> RequestKey = new("request");
    private static readonly ResiliencePropertyKey<bool> UnknownBeforeKey = new("unknown before");

    private readonly ResiliencePipeline _pipeline;

    /// <param name="maximumRetryCount">How often at the most; at least 1.</param>
    /// <param name="time">The clock of the waits.</param>
    public Retries(int maximumRetryCount, TimeProvider time)
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
                arguments.Outcome.Exception is MatonException error && RetryRules.MayRepeat(RequestOf(arguments.Context), error)),
            DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as MatonException)?.RetryAfter),
            OnRetry = static arguments =>
            {
                Announce(arguments);
                Remember(arguments);
                return ValueTask.CompletedTask;
            },
        });
        _pipeline = builder.Build();
    }

    /// <summary>Tries again, as often and as late as the rules say.</summary>
    /// <param name="request">The request.</param>
    /// <param name="first">How its first try failed.</param>
    /// <param name="tryAgain">One more try.</param>
    /// <param name="cancellation">Ends the waits and the tries.</param>
    /// <exception cref="MatonException">How the last try failed.</exception>
    public async Task<T> AfterAsync<T>(ApiRequest request, MatonException first, Func<CancellationToken, Task<T>> tryAgain, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellation);
        context.Properties.Set(RequestKey, request);
        var made = ExceptionDispatchInfo.Capture(first);
        try
        {
            return await _pipeline.ExecuteAsync(
                async resilience =>
                {
                    // The first try was made without the pipeline, which sees its outcome here.
                    Interlocked.Exchange(ref made, null)?.Throw();
                    return await tryAgain(resilience.CancellationToken).ConfigureAwait(false);
                },
                context).ConfigureAwait(false);
        }
        catch (MatonException error) when (error.Status == 404 && request.Method == HttpMethod.Delete && context.Properties.GetValue(UnknownBeforeKey, false))
        {
            // An earlier try deleted it and its answer was lost.
            return default!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static void Announce(OnRetryArguments<object> arguments)
    {
        var seconds = arguments.RetryDelay.TotalSeconds;
        var text = FormattableString.Invariant($"{arguments.Outcome.Exception!.Message} Trying again in {seconds:0.0} s (retry {arguments.AttemptNumber + 1}).");
        RequestOf(arguments.Context).Say?.Invoke(new Note(arguments.RetryDelay > WorthAWarning ? NoteKind.Warning : NoteKind.Verbose, text));
    }

    private static void Remember(OnRetryArguments<object> arguments)
    {
        if (arguments.Outcome.Exception is MatonException { Fate: RequestFate.Unknown })
        {
            arguments.Context.Properties.Set(UnknownBeforeKey, true);
        }
    }

    private static ApiRequest RequestOf(ResilienceContext context) => context.Properties.GetValue(RequestKey, null!);
}
