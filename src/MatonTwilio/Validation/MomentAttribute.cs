using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>
/// Accepts, besides the formats of PowerShell: today, yesterday 18:00, tomorrow 9:00, now; -1d, +90m; a TimeSpan, which is subtracted from now; a week of ISO
/// 8601 (2026-W07, 2026-W07-3). A time without a time zone is in this machine's time zone.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class MomentAttribute : ArgumentTransformationAttribute
{
    private const string Forms = "a date or time (2026-02-10, 2026-02-10T12:00Z), today, yesterday 18:00, tomorrow 9:00, now, -1d, -12h, +30m, a week (2026-W07) or a TimeSpan";

    /// <summary>Whether the parameter is a day, of type DateTime.</summary>
    public bool IsDay { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var now = TimeProvider.System.GetLocalNow();
        return BoundFields.Unwrap(inputData) switch
        {
            TimeSpan ago => Result(now - ago.Duration()),
            string text => Result(Read(text.Trim(), now)),

            // PowerShell reads -1d as a number, but keeps the text from which it was read.
            decimal or double or float or byte or short or int or long => Result(Read(LanguagePrimitives.ConvertTo<string>(inputData), now)),
            DateTimeOffset time => Result(time),
            _ => inputData,
        };
    }

    private object Result(DateTimeOffset time) => IsDay ? (object)time.DateTime : time;

    private static DateTimeOffset Read(string text, DateTimeOffset now) => text.ToUpperInvariant() switch
    {
        "NOW" => now,
        var upper => NamedDay(upper, now.Date) is { } named ? Local(named)
            : Distance(upper) is { } distance ? now + distance
            : Week(upper) is { } day ? Local(day)
            : IsDate(text, out var time) ? time
            : throw new ArgumentTransformationMetadataException($"'{DisplayText.Visible(text)}' is not a time. Expected {Forms}."),
    };

    // Otherwise, 1.5 would be January 5.
    private static bool IsDate(string text, out DateTimeOffset time)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out time) && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static TimeSpan? Distance(string text)
    {
        var match = Distances().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var amount = double.Parse(match.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["unit"].ValueSpan[0] switch
        {
            'S' => TimeSpan.FromSeconds(amount),
            'M' => TimeSpan.FromMinutes(amount),
            'H' => TimeSpan.FromHours(amount),
            'D' => TimeSpan.FromDays(amount),
            _ => TimeSpan.FromDays(7 * amount),
        };
    }

    private static DateTime? Week(string text)
    {
        var match = Weeks().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (year, week) = (Number("year"), Number("week"));
        var day = match.Groups["day"].Success ? Number("day") % 7 : (int)DayOfWeek.Monday;
        return year > 0 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? ISOWeek.ToDateTime(year, week, (DayOfWeek)day) : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static DateTime? NamedDay(string text, DateTime today)
    {
        var match = NamedDays().Match(text);
        var time = TimeSpan.Zero;
        if (!match.Success || (match.Groups["time"] is { Success: true, Value: var clock } && !TimeSpan.TryParseExact(clock, @"h\:mm", CultureInfo.InvariantCulture, out time)))
        {
            return null;
        }

        return today + time + TimeSpan.FromDays(match.Groups["day"].Value switch
        {
            "YESTERDAY" => -1,
            "TOMORROW" => 1,
            _ => 0,
        });
    }

    private static DateTimeOffset Local(DateTime time) => new(time, TimeZoneInfo.Local.GetUtcOffset(time));

    [GeneratedRegex(@"^(?<day>TODAY|YESTERDAY|TOMORROW)(\s+(AT\s+)?(?<time>\d{1,2}:\d{2}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedDays();

    // Six digits of hours are more than a century.
    [GeneratedRegex(@"^(?<amount>[+-]\d{1,6}(\.\d{1,6})?)\s?(?<unit>[SMHDW])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Distances();

    [GeneratedRegex(@"^(?<year>\d{4})-?W(?<week>\d{2})(-?(?<day>[1-7]))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Weeks();
}
