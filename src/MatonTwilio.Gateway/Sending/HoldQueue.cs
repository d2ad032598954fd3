using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio.Gateway.Sending;

/// <summary>Holds what is not to be sent yet, and gives it back when its time has come, the earliest first.</summary>
/// <typeparam name="T">What is held.</typeparam>
/// <param name="time">Tells the time.</param>
public sealed class HoldQueue<T>(TimeProvider time)
{
    // A clock may be set, and a machine may sleep: the time is looked at again after this.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly PriorityQueue<T, (DateTimeOffset Due, int Order)> _held = new();
    private int _order;

    /// <summary>How many are held.</summary>
    public int Count => _held.Count;

    /// <summary>When the next is due; null where nothing is held.</summary>
    public DateTimeOffset? Next => _held.TryPeek(out _, out var first) ? first.Due : null;

    /// <summary>Holds something until a time.</summary>
    /// <param name="item">What is held.</param>
    /// <param name="due">The time.</param>
    public void Add(T item, DateTimeOffset due) => _held.Enqueue(item, (due, _order++));

    /// <summary>Takes the next one whose time has come.</summary>
    /// <param name="item">What was held.</param>
    /// <returns>False where nothing is due.</returns>
    public bool TryTake([MaybeNullWhen(false)] out T item)
    {
        if (Next <= time.GetUtcNow())
        {
            item = _held.Dequeue();
            return true;
        }

        item = default;
        return false;
    }

    /// <summary>How long to wait before the next look, a minute at the most.</summary>
    public TimeSpan Wait => Next - time.GetUtcNow() is { } left ? TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, Longest.Ticks)) : TimeSpan.Zero;
}
