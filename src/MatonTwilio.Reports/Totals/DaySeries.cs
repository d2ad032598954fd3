namespace MatonTwilio.Reports;

/// <summary>An amount for each day. A day without a record is not a day with the amount zero.</summary>
internal sealed class DaySeries
{
    private readonly Dictionary<DateOnly, decimal> _days = [];

    public bool IsEmpty => _days.Count == 0;

    public DateOnly First => _days.Keys.Min();

    public DateOnly Last => _days.Keys.Max();

    public void Add(DateOnly day, decimal amount) => _days[day] = Money.Sum(_days.GetValueOrDefault(day), amount);

    /// <summary>The amount of each step; null if none of its days has a record.</summary>
    public IReadOnlyList<decimal?> Over(TimeSteps steps)
    {
        var amounts = new decimal?[steps.Count];
        foreach (var (day, amount) in _days)
        {
            if (steps.IndexOf(day) is { } index)
            {
                amounts[index] = Money.Sum(amounts[index] ?? 0, amount);
            }
        }

        return amounts;
    }
}
