using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>A run of days, both ends included.</summary>
internal readonly record struct UsagePeriod(DateOnly Start, DateOnly End)
{
    public static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly StartOfYear(DateOnly day) => new(day.Year, 1, 1);

    /// <summary>The day on which an account began.</summary>
    public static DateOnly BeginOf(World world, string accountSid) => DateOnly.FromDateTime(
        world.Records.List(Accounts.Resource, Accounts.Root).First(account => account.Sid == accountSid).Created.UtcDateTime);

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Cuts it into pieces, newest first; the first and the last piece may be cut short.</summary>
    /// <param name="startOf">The first day of the piece that a day is in.</param>
    public IEnumerable<UsagePeriod> Cut(Func<DateOnly, DateOnly> startOf)
    {
        for (var end = End; end >= Start;)
        {
            var start = startOf(end);
            yield return new(start < Start ? Start : start, end);
            if (start <= DateOnly.MinValue)
            {
                yield break;
            }

            end = start.AddDays(-1);
        }
    }

    /// <summary>The days that a query asks for with <c>StartDate</c> and <c>EndDate</c>; by default all since the account began.</summary>
    public static UsagePeriod Asked(FormFields query, DateOnly accountBegan, DateOnly today)
    {
        var start = Read(query, "StartDate", today) ?? accountBegan;
        var end = Read(query, "EndDate", today) ?? today;
        return start <= end ? new(start, end) : throw TwilioError.InvalidParameter("StartDate", "after EndDate");
    }

    /// <summary>A date, or an offset from today such as <c>-30days</c>.</summary>
    private static DateOnly? Read(FormFields query, string name, DateOnly today)
    {
        if (query[name] is not { Length: > 0 } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        // A plus that came unencoded has become a space by then.
        var number = text.EndsWith("days", StringComparison.Ordinal) ? text[..^"days".Length].TrimStart(' ', '+') : string.Empty;
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= 36_500
            ? today.AddDays(days)
            : throw TwilioError.InvalidParameter(name, text);
    }
}
