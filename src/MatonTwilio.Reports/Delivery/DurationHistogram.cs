using System.Numerics;

namespace MatonTwilio.Reports;

/// <summary>Times in whole seconds, counted so that their percentiles are known. It does not grow with the number of times.</summary>
internal sealed class DurationHistogram
{
    // Times below 2048 seconds are exact. Longer ones keep their first 11 binary digits, which is better than 0.1 %.
    private const int Digits = 11;

    private readonly SortedDictionary<long, long> _counts = [];
    private long _count;

    /// <summary>Counts a time.</summary>
    public void Add(TimeSpan time)
    {
        var seconds = Math.Max(0, (long)time.TotalSeconds);
        var dropped = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)seconds) - Digits);
        var rounded = seconds >> dropped << dropped;
        _counts[rounded] = _counts.GetValueOrDefault(rounded) + 1;
        _count++;
    }

    /// <summary>The time within which a share of the times lies (nearest rank); null where there are none.</summary>
    /// <param name="share">More than 0, and 1 at the most.</param>
    public TimeSpan? Percentile(double share)
    {
        var rank = (long)Math.Ceiling(share * _count);
        foreach (var (seconds, count) in _counts)
        {
            rank -= count;
            if (rank <= 0)
            {
                return TimeSpan.FromSeconds(seconds);
            }
        }

        return null;
    }
}
