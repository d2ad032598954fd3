namespace MatonTwilio.Gateway;

/// <summary>Which failed requests are repeated. A POST whose outcome is not known never is.</summary>
internal static class RetryRules
{
    // A server that asks for more than this is better reported than waited for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public static bool MayRepeat(ApiRequest request, MatonException error) => !(error.RetryAfter > LongestWait) && error.Fate switch
    {
        RequestFate.NotProcessed => true,
        RequestFate.Unknown => request.IsRepeatable,
        _ => false,
    };
}
