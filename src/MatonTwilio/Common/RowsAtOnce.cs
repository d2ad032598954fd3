namespace MatonTwilio.Commands;

/// <summary>The number of rows that a command processes at once.</summary>
internal static class RowsAtOnce
{
    /// <summary>The default of -ThrottleLimit. It uses the gateway's rate limit in full if a request takes up to 0.8 seconds.</summary>
    public const int Usual = 8;

    /// <summary>The maximum of -ThrottleLimit.</summary>
    public const int Most = 32;
}
