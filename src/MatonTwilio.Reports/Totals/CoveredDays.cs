namespace MatonTwilio.Reports;

/// <summary>Days that are counted already.</summary>
internal sealed class CoveredDays
{
    // Apart from one another, in order.
    private readonly SortedSet<Period> _periods = new(Comparer<Period>.Create(static (one, other) => one.First.CompareTo(other.First)));

    public bool Overlap(Period period)
    {
        if (_periods.Count == 0)
        {
            return false;
        }

        // The last that begins before its end is the only one that can reach into it.
        var before = _periods.GetViewBetween(new Period(DateOnly.MinValue, DateOnly.MinValue), new Period(period.Last, period.Last));
        return before.Count > 0 && before.Max.Last >= period.First;
    }

    public void Add(Period period) => _periods.Add(period);
}
