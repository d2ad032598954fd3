namespace MatonTwilio.Tests;

/// <summary>A clock that only the test advances, so that calls ring as long as the test requires.</summary>
internal sealed class HeldClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 2, 10, 12, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
