using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>
/// Takes a time as people say it, besides what PowerShell takes: today, yesterday, tomorrow, now; -1d, +90m; a TimeSpan, which is that long ago; a week of
/// ISO 8601 (2026-W07, 2026-W07-3). What names no zone is this machine's time.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class MomentAttribute : ArgumentTransformationAttribute
{
    private const string Forms = "a date or time (2026-02-10, 2026-02-10T12:00Z), today, yesterday, tomorrow, now, -1d, -12h, +30m, a week (2026-W07) or a TimeSpan";

    /// <summary>Whether the parameter is a day: a DateTime.</summary>
    public bool IsDay { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var now = TimeProvider.System.GetLocalNow();
        return BoundFields.Unwrap(inputData) switch
        {
            TimeSpan ago => Result(now - ago.Duration()),
            string text => Result(Read(text.Trim(), now)),

            // -1d is a number to PowerShell, which knows how it was written.
            decimal or short or int => Result(Read(LanguagePrimitives.ConvertTo<string>(inputData), now)),
            DateTimeOffset time => Result(time),
            _ => inputData,
        };
    }

    private object Result(DateTimeOffset time) => IsDay ? (object)time.DateTime : time;

    private static DateTimeOffset Read(string text, DateTimeOffset now) => text.ToUpperInvariant() switch
    {
        "NOW" => now,
        "TODAY" => Midnight(now.Date),
        "YESTERDAY" => Midnight(now.Date.AddDays(-1)),
        "TOMORROW" => Midnight(now.Date.AddDays(1)),
        var upper => Distance(upper) is { } distance ? now + distance
            : Week(upper) is { } day ? Midnight(day)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time) ? time
            : throw new ArgumentTransformationMetadataException($"'{DisplayText.Visible(text)}' is not a time. Expected {Forms}."),
    };

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

    private static DateTimeOffset Midnight(DateTime day) => new(day, TimeZoneInfo.Local.GetUtcOffset(day));

    // Six digits are centuries of hours.
    [GeneratedRegex(@"^(?<amount>[+-]\d{1,6}(\.\d{1,6})?)\s?(?<unit>[SMHDW])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Distances();

    [GeneratedRegex(@"^(?<year>\d{4})-?W(?<week>\d{2})(-?(?<day>[1-7]))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Weeks();
}
