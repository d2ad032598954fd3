namespace MatonTwilio.Tests;

/// <summary>A clock that stands still until a test moves it: calls ring as long as the test likes.</summary>
internal sealed class HeldClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 2, 10, 12, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
