namespace MatonTwilio.Gateway.Http;

/// <summary>Arithmetic of timestamps (<see cref="TimeProvider.GetTimestamp"/>). 0 stands for never.</summary>
internal static class Timestamps
{
    /// <summary>How long ago a timestamp was; the longest of times where it never was, or where it is of a time before the machine was started.</summary>
    public static TimeSpan Since(this TimeProvider time, long timestamp)
        => timestamp != 0 && time.GetElapsedTime(timestamp) is var elapsed && elapsed >= TimeSpan.Zero ? elapsed : TimeSpan.MaxValue;

    /// <summary>How long until a timestamp; negative where it has passed.</summary>
    public static TimeSpan Until(this TimeProvider time, long timestamp) => -time.GetElapsedTime(timestamp);

    /// <summary>A span in the units of timestamps.</summary>
    public static long ToTicks(this TimeProvider time, TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
