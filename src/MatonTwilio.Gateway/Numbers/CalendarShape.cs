using System.Globalization;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>Distinguishes dates from phone numbers: the groups of digits form a date of this century or the last.</summary>
internal static class CalendarShape
{
    /// <summary>Whether the groups are a date, with or without a time.</summary>
    public static bool IsDate(IReadOnlyList<DigitGroup> groups) => groups switch
    {
        [var all] => IsCompact(all.Digits),
        [var first, var second] => (IsYear(first) && IsMonth(second)) || (IsMonth(first) && IsYear(second)),
        [var year, var month, var day] when IsYear(year) => IsDay(year.Value, month, day),
        [var first, var second, var year] when IsYear(year) || year.Length == 2 => IsDay(Century(year), second, first) || IsDay(Century(year), first, second),
        _ => false,
    };

    // 20261201, 202612011030 and 20261201103000.
    private static bool IsCompact(string digits) => digits.Length is 8 or 12 or 14
        && DateTime.TryParseExact(digits, "yyyyMMddHHmmss"[..digits.Length], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 1900 and < 2100;

    private static bool IsYear(DigitGroup group) => group is { Length: 4, Value: >= 1900 and < 2100 };

    private static bool IsMonth(DigitGroup group) => group is { Length: <= 2, Value: >= 1 and <= 12 };

    private static bool IsDay(int year, DigitGroup month, DigitGroup day)
        => IsMonth(month) && day.Length <= 2 && day.Value >= 1 && day.Value <= DateTime.DaysInMonth(year, month.Value);

    private static int Century(DigitGroup year) => year.Length == 4 ? year.Value : 2000 + year.Value;
}
