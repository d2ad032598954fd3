namespace MatonTwilio.Reports;

/// <summary>The days that are already counted.</summary>
internal sealed class CoveredDays
{
    // The periods do not overlap and are in order.
    private readonly SortedSet<Period> _periods = new(Comparer<Period>.Create(static (one, other) => one.First.CompareTo(other.First)));

    public bool Overlap(Period period)
    {
        if (_periods.Count == 0)
        {
            return false;
        }

        // Only the last period that begins before the end of this one can overlap it.
        var before = _periods.GetViewBetween(new Period(DateOnly.MinValue, DateOnly.MinValue), new Period(period.Last, period.Last));
        return before.Count > 0 && before.Max.Last >= period.First;
    }

    public void Add(Period period) => _periods.Add(period);
}
