using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>A range of time in days, or in months or years if there are too many days to show, whatever dates the records have.</summary>
internal sealed class TimeSteps
{
    /// <summary>The maximum number of steps.</summary>
    public const int Most = 400;

    private readonly DateOnly _first;
    private readonly Step _step;

    private TimeSteps(DateOnly first, DateOnly last, Step step)
    {
        _first = first;
        _step = step;
        Count = Distance(first, last) + 1;
    }

    private enum Step
    {
        Day,
        Month,
        Year,
    }

    public int Count { get; }

    public bool AreDays => _step == Step.Day;

    /// <summary>The name of a step.</summary>
    public string Name => _step switch
    {
        Step.Day => "day",
        Step.Month => "month",
        _ => "year",
    };

    /// <summary>The steps from one day to another, including both.</summary>
    public static TimeSteps Of(DateOnly first, DateOnly last)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        return new TimeSteps(first, last, days <= Most ? Step.Day : days <= Most * 28 ? Step.Month : Step.Year);
    }

    /// <summary>The step that contains a day; null for a day outside the range.</summary>
    public int? IndexOf(DateOnly day) => Distance(_first, day) is var index && index >= 0 && index < Count ? index : null;

    /// <summary>The first day of a step.</summary>
    public DateOnly StartOf(int index) => _step switch
    {
        Step.Day => _first.AddDays(index),
        Step.Month => new DateOnly(_first.Year, _first.Month, 1).AddMonths(index),
        _ => new DateOnly(_first.Year + index, 1, 1),
    };

    /// <summary>A step in ISO 8601 format: 2026-02-10, 2026-02 or 2026.</summary>
    public string Label(int index) => StartOf(index).ToString(
        _step switch
        {
            Step.Day => "yyyy-MM-dd",
            Step.Month => "yyyy-MM",
            _ => "yyyy",
        },
        CultureInfo.InvariantCulture);

    private int Distance(DateOnly from, DateOnly to) => _step switch
    {
        Step.Day => to.DayNumber - from.DayNumber,
        Step.Month => (12 * (to.Year - from.Year)) + to.Month - from.Month,
        _ => to.Year - from.Year,
    };
}
