using Microsoft.Extensions.Time.Testing;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// The time of a test. Waits (between retries, between looks) pass by themselves and are remembered; a try's time limit
/// passes only when the test says so.
/// </summary>
internal sealed class TestClock : FakeTimeProvider
{
    /// <summary>The time limit of a try; odd, so that no wait is mistaken for it.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(59.7);

    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];

    /// <summary>The waits so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return [.. _waits];
            }
        }
    }

    /// <summary>Counts the waits that began.</summary>
    public Tally Waiting { get; } = new();

    /// <summary>Whether the test lets the time pass itself.</summary>
    public bool IsHeld { get; set; }

    /// <summary>By how much the machine's clock was set since the start; timestamps and waits know nothing of it.</summary>
    public TimeSpan SetBy { get; set; }

    /// <summary>The time of a server, whose clock nobody sets.</summary>
    public DateTimeOffset ServerNow => base.GetUtcNow();

    /// <summary>What the test does during a wait.</summary>
    public Action? DuringWait { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + SetBy;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != TimeLimit && dueTime >= TimeSpan.Zero)
        {
            lock (_gate)
            {
                _waits.Add(dueTime);
            }

            if (!IsHeld)
            {
                ThreadPool.QueueUserWorkItem(_ => PassAfter(dueTime));
            }

            Waiting.Add();
        }

        return timer;
    }

    public void RunOutOfTime() => Advance(TimeLimit);

    private void PassAfter(TimeSpan wait)
    {
        DuringWait?.Invoke();
        Advance(wait);
    }
}
