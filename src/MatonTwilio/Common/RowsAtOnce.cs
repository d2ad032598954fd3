namespace MatonTwilio.Commands;

/// <summary>How many rows a command works on at once.</summary>
internal static class RowsAtOnce
{
    /// <summary>Without -ThrottleLimit: what uses the gateway's rate limit up to 0.8 seconds a request.</summary>
    public const int Usual = 8;

    /// <summary>The most.</summary>
    public const int Most = 32;
}
