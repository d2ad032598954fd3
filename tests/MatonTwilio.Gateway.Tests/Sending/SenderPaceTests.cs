using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Each sender has its own rate, counted in segments.</summary>
public class SenderPaceTests
{
    private const string One = "+15551234567";
    private const string Other = "+15557654321";

    private readonly TestClock _time = new();

    [Fact]
    public void The_rate_counts_segments()
    {
        var pace = new SenderPace(2, _time);

        Assert.Equal(TimeSpan.Zero, pace.Take(One, 3));
        Assert.Equal(TimeSpan.FromSeconds(1.5), pace.Take(One, 1));
        Assert.Equal(TimeSpan.FromSeconds(2), pace.Take(One, 1));
    }

    [Fact]
    public void Another_sender_does_not_wait()
    {
        var pace = new SenderPace(1, _time);
        pace.Take(One, 10);

        Assert.Equal(TimeSpan.Zero, pace.Take(Other, 1));
        Assert.Equal(TimeSpan.FromSeconds(10), pace.Take(One, 1));
    }

    [Fact]
    public void Unused_time_is_not_accumulated()
    {
        var pace = new SenderPace(1, _time);
        pace.Take(One, 1);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.Zero, pace.Take(One, 1));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take(One, 1));
    }
}
