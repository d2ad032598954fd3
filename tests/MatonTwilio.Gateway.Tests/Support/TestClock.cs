using Microsoft.Extensions.Time.Testing;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// The clock of a test. Back-offs and intervals between polls pass by themselves and are recorded. The time limit of an attempt passes only when the test advances the clock.
/// </summary>
internal sealed class TestClock : FakeTimeProvider
{
    /// <summary>The time limit of an attempt. It is an unusual number, so that it differs from every other wait.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(59.7);

    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private int _timers;

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

    /// <summary>The number of timers that were not disposed.</summary>
    public int Timers => _timers;

    /// <summary>Counts the waits that began.</summary>
    public Tally Waiting { get; } = new();

    /// <summary>Whether the test advances the time itself.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The change of the machine's clock since the start, which does not affect timestamps and waits.</summary>
    public TimeSpan SetBy { get; set; }

    /// <summary>The time of a server, whose clock is not changed.</summary>
    public DateTimeOffset ServerNow => base.GetUtcNow();

    /// <summary>An action of the test during a wait.</summary>
    public Action? DuringWait { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + SetBy;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _timers);
        var timer = new CountedTimer(base.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref _timers));
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

    /// <summary>A timer that reports its end.</summary>
    private sealed class CountedTimer(ITimer inner, Action ended) : ITimer
    {
        private Action? _ended = ended;

        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime, period);

        public void Dispose()
        {
            inner.Dispose();
            Interlocked.Exchange(ref _ended, null)?.Invoke();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
