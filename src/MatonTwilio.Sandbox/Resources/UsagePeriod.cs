using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>A range of days that includes both ends.</summary>
internal readonly record struct UsagePeriod(DateOnly Start, DateOnly End)
{
    public static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly StartOfYear(DateOnly day) => new(day.Year, 1, 1);

    /// <summary>The day on which an account began.</summary>
    public static DateOnly BeginOf(World world, string accountSid) => DateOnly.FromDateTime(
        world.Records.List(Accounts.Resource, Accounts.Root).First(account => account.Sid == accountSid).Created.UtcDateTime);

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Cuts it into pieces, newest first. The first and the last piece may be shorter.</summary>
    /// <param name="startOf">Returns the first day of the piece that contains a day.</param>
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

    /// <summary>The days between <c>StartDate</c> and <c>EndDate</c> of a query; the default is all days since the account was created.</summary>
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

        // A plus sign that was sent unencoded has been decoded as a space.
        var number = text.EndsWith("days", StringComparison.Ordinal) ? text[..^"days".Length].TrimStart(' ', '+') : string.Empty;
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= 36_500
            ? today.AddDays(days)
            : throw TwilioError.InvalidParameter(name, text);
    }
}
