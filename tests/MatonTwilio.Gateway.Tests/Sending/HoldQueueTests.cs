using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Rows that are held are returned at their time and not earlier.</summary>
public class HoldQueueTests
{
    private readonly TestClock _time = new();
    private readonly HoldQueue<string> _held;

    public HoldQueueTests() => _held = new(_time);

    [Fact]
    public void The_earliest_is_first_and_equal_ones_keep_their_order()
    {
        var now = _time.GetUtcNow();
        _held.Add("late", now.AddHours(2));
        _held.Add("first", now.AddHours(1));
        _held.Add("second", now.AddHours(1));

        Assert.False(_held.TryTake(out _));
        Assert.Equal((3, now.AddHours(1)), (_held.Count, _held.Next));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["first", "second"], TakeAll());

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["late"], TakeAll());
        Assert.Null(_held.Next);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(3600, 60)]
    [InlineData(-5, 0)]
    public void The_clock_is_read_again_after_a_minute(int due, int wait)
    {
        _held.Add("one", _time.GetUtcNow().AddSeconds(due));

        Assert.Equal(TimeSpan.FromSeconds(wait), _held.Wait);
    }

    private IEnumerable<string> TakeAll()
    {
        while (_held.TryTake(out var one))
        {
            yield return one;
        }
    }
}
