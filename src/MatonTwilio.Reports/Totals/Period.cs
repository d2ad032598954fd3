namespace MatonTwilio.Reports;

/// <summary>A range of days that includes both ends.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    /// <summary>The period of a record. A record without one gets the longest possible period, so that nothing is added to it.</summary>
    public static Period Of(TwilioUsage usage) => usage is { StartDate: { } start, EndDate: { } end } && start.Date <= end.Date
        ? new Period(DateOnly.FromDateTime(start), DateOnly.FromDateTime(end))
        : new Period(DateOnly.MinValue, DateOnly.MaxValue);

    public bool IsDay => First == Last;

    public bool IsKnown => First != DateOnly.MinValue || Last != DateOnly.MaxValue;

    public int Days => Last.DayNumber - First.DayNumber + 1;
}
