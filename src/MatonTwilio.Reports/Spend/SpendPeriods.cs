using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>The months or days that spending is compared over (UTC).</summary>
/// <param name="isDaily">Whether they are days.</param>
/// <param name="now">The present.</param>
internal sealed class SpendPeriods(bool isDaily, DateTimeOffset now)
{
    /// <summary>The first day of the period that a day is in.</summary>
    public DateOnly StartOf(DateOnly day) => isDaily ? day : new DateOnly(day.Year, day.Month, 1);

    /// <summary>The period before one.</summary>
    public DateOnly Before(DateOnly start) => isDaily ? start.AddDays(-1) : start.AddMonths(-1);

    /// <summary>How it is written.</summary>
    public string Name(DateOnly start) => start.ToString(isDaily ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether it still continues.</summary>
    public bool IsCurrent(DateOnly start) => StartOf(DateOnly.FromDateTime(now.UtcDateTime)) == start;

    /// <summary>What a price of the current month becomes at its end; null for others, and on the first day, which tells too little.</summary>
    public decimal? Forecast(DateOnly start, decimal price)
    {
        var elapsed = now.UtcDateTime - start.ToDateTime(TimeOnly.MinValue);
        return isDaily || !IsCurrent(start) || elapsed < TimeSpan.FromDays(1)
            ? null
            : decimal.Round(price * (decimal)(DateTime.DaysInMonth(start.Year, start.Month) / elapsed.TotalDays), 2);
    }
}
