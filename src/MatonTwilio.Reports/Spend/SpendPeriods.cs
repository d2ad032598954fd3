using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>The months or days over which spending is compared (UTC).</summary>
/// <param name="isDaily">Whether they are days.</param>
/// <param name="now">The current time.</param>
internal sealed class SpendPeriods(bool isDaily, DateTimeOffset now)
{
    /// <summary>The first day of the period that contains a day.</summary>
    public DateOnly StartOf(DateOnly day) => isDaily ? day : new DateOnly(day.Year, day.Month, 1);

    /// <summary>The period before a period.</summary>
    public DateOnly Before(DateOnly start) => isDaily ? start.AddDays(-1) : start.AddMonths(-1);

    /// <summary>The name of a period.</summary>
    public string Name(DateOnly start) => start.ToString(isDaily ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether the period has not ended.</summary>
    public bool IsCurrent(DateOnly start) => StartOf(DateOnly.FromDateTime(now.UtcDateTime)) == start;

    /// <summary>The expected price at the end of the current month; null for other periods, and on the first day, which shows too little.</summary>
    public decimal? Forecast(DateOnly start, decimal price)
    {
        var elapsed = now.UtcDateTime - start.ToDateTime(TimeOnly.MinValue);
        return isDaily || !IsCurrent(start) || elapsed < TimeSpan.FromDays(1)
            ? null
            : decimal.Round(price * (decimal)(DateTime.DaysInMonth(start.Year, start.Month) / elapsed.TotalDays), 2);
    }
}
