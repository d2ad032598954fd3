using System.Numerics;

namespace MatonTwilio.Reports;

/// <summary>Counts times in whole seconds, to compute percentiles. The memory does not grow with the number of times.</summary>
internal sealed class DurationHistogram
{
    // Times below 2048 seconds are exact. Longer times keep their first 11 binary digits, an error of less than 0.1 %.
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

    /// <summary>The time that a share of the times does not exceed (nearest rank); null if there are no times.</summary>
    /// <param name="share">More than 0, and at most 1.</param>
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
