namespace MatonTwilio.Gateway.Http;

/// <summary>Arithmetic with timestamps (<see cref="TimeProvider.GetTimestamp"/>). 0 means never.</summary>
internal static class Timestamps
{
    /// <summary>The time since a timestamp; <see cref="TimeSpan.MaxValue"/> if it is 0 or comes from before the machine was started.</summary>
    public static TimeSpan Since(this TimeProvider time, long timestamp)
        => timestamp != 0 && time.GetElapsedTime(timestamp) is var elapsed && elapsed >= TimeSpan.Zero ? elapsed : TimeSpan.MaxValue;

    /// <summary>The time until a timestamp; negative if it has passed.</summary>
    public static TimeSpan Until(this TimeProvider time, long timestamp) => -time.GetElapsedTime(timestamp);

    /// <summary>A time span in the units of timestamps.</summary>
    public static long ToTicks(this TimeProvider time, TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
