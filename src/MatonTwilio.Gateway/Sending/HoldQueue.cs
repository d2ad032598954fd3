using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio.Gateway.Sending;

/// <summary>Holds items until they are due, and returns them then, the earliest first.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="time">The clock.</param>
public sealed class HoldQueue<T>(TimeProvider time)
{
    // The clock may be set, and the machine may sleep: the time is checked again after this wait.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly PriorityQueue<T, (DateTimeOffset Due, int Order)> _held = new();
    private int _order;

    /// <summary>The number of items.</summary>
    public int Count => _held.Count;

    /// <summary>When the next item is due; null if there is none.</summary>
    public DateTimeOffset? Next => _held.TryPeek(out _, out var first) ? first.Due : null;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="due">When it is due.</param>
    public void Add(T item, DateTimeOffset due) => _held.Enqueue(item, (due, _order++));

    /// <summary>Removes the next item that is due.</summary>
    /// <param name="item">The item.</param>
    /// <returns>False if no item is due.</returns>
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

    /// <summary>The time to wait before the next check, at most a minute.</summary>
    public TimeSpan Wait => Next - time.GetUtcNow() is { } left ? TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, Longest.Ticks)) : TimeSpan.Zero;
}
