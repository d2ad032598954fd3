namespace MatonTwilio.Reports;

/// <summary>Days from one to another, both included.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    /// <summary>The days that a record names; all there are where it names none, so that nothing is added to it.</summary>
    public static Period Of(TwilioUsage usage) => usage is { StartDate: { } start, EndDate: { } end } && start.Date <= end.Date
        ? new Period(DateOnly.FromDateTime(start), DateOnly.FromDateTime(end))
        : new Period(DateOnly.MinValue, DateOnly.MaxValue);

    public bool IsDay => First == Last;

    public bool IsKnown => First != DateOnly.MinValue || Last != DateOnly.MaxValue;

    public int Days => Last.DayNumber - First.DayNumber + 1;
}
