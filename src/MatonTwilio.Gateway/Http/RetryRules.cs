using Polly;
using Polly.Retry;

namespace MatonTwilio.Gateway;

/// <summary>Which failed requests are repeated, and when. A POST whose outcome is not known never is.</summary>
internal static class RetryRules
{
    // A server that asks for more than this is better reported than waited for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WorthAWarning = TimeSpan.FromSeconds(10);

    private static readonly ResiliencePropertyKey<ApiRequest> RequestKey = new("request");
    private static readonly ResiliencePropertyKey<bool> UnknownBeforeKey = new("unknown before");

    public static ResiliencePipeline Create(int maximumRetryCount, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (maximumRetryCount > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = maximumRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(30),
                UseJitter = true,
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is MatonException error && MayRepeat(RequestOf(arguments.Context), error)),
                DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as MatonException)?.RetryAfter),
                OnRetry = static arguments =>
                {
                    Announce(arguments);
                    Remember(arguments);
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder.Build();
    }

    /// <summary>A context that carries the request to the rules.</summary>
    public static ResilienceContext ContextFor(ApiRequest request, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellation);
        context.Properties.Set(RequestKey, request);
        return context;
    }

    /// <summary>Whether an earlier try of the request may have been carried out although it failed.</summary>
    public static bool MayHaveHappenedBefore(ResilienceContext context) => context.Properties.GetValue(UnknownBeforeKey, false);

    private static bool MayRepeat(ApiRequest request, MatonException error) => !(error.RetryAfter > LongestWait) && error.Fate switch
    {
        RequestFate.NotProcessed => true,
        RequestFate.Unknown => request.IsRepeatable,
        _ => false,
    };

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
