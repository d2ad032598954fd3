namespace MatonTwilio.Gateway.Numbers;

/// <summary>
/// Finds groups of digits that are not a phone number, or more than one: dates, amounts, network addresses, incomplete numbers. A program that only removes the
/// punctuation would reach a stranger.
/// </summary>
internal static class NumberWriting
{
    /// <summary>The problem of digits at the end that may not belong to the number.</summary>
    public const string Pieces = "the last digits may be an extension or part of another number";

    /// <summary>The problem of digits at the beginning that may not belong to the number.</summary>
    public const string Stray = "the first digit may not belong to it";

    // A group of this length is a complete subscriber number. The first group of an international number may include the country and area codes.
    private const int WholeNumber = 7;
    private const int WholeInternationalNumber = 9;

    // A slash with fewer digits than this after it separates a second line's last digits: 1234567/68.
    private const int FewestBehindSlash = 5;

    /// <summary>Why the groups are not a number; null if they may be one.</summary>
    public static string? ProblemOf(WrittenNumber number)
    {
        var groups = number.Groups;
        return !number.NamesCountry && !groups.Any(static group => group.IsInParentheses) && ProblemOfBare(groups) is { } problem ? problem
            : HasDoubledZero(groups) ? Stray
            : HasMisplacedParentheses(groups) ? "its parentheses are not around an area code"
            : HasWholeNumberWithin(number) || HasMisplacedSlash(number) ? "it is more than one number"
            : EndsInPiece(groups) && !MayBeDirectLine(groups[^1]) ? Pieces
            : null;
    }

    /// <summary>Whether the last group is a single digit, or a few digits after a group that is complete without them.</summary>
    public static bool EndsInPiece(IReadOnlyList<DigitGroup> groups)
        => groups.Count > 1 && (groups[^1].Length == 1 || (groups[^1].Length < 4 && groups[^2].Length >= WholeNumber - 1));

    private static string? ProblemOfBare(IReadOnlyList<DigitGroup> groups)
        => CalendarShape.IsDate(groups) ? "it is a date"
            : IsNetworkAddress(groups) ? "it is a network address"
            : IsDecimal(groups) ? "it is a decimal number"
            : null;

    // A switchboard's number ends with -0. Any other single digit may continue the number or replace its last digit.
    private static bool MayBeDirectLine(DigitGroup last) => last is { Separator: '-', IsSpaced: false } && (last.Length > 1 || last.Digits == "0");

    // At least one group must not have two digits, because 22.33.44.55 is a number of Denmark or Norway.
    private static bool IsNetworkAddress(IReadOnlyList<DigitGroup> groups) => groups.Count == 4
        && groups.Skip(1).All(static group => group.Separator == '.')
        && groups.All(static group => group.Value <= 255 && (group.Length == 1 || group.Digits[0] != '0'))
        && groups.Any(static group => group.Length != 2);

    // A single full stop after digits that do not begin with an area code's zero, or several among other separators, as in coordinates.
    private static bool IsDecimal(IReadOnlyList<DigitGroup> groups)
    {
        var stops = groups.Count(static group => group.Separator == '.');
        return stops > 0 && ((groups.Count == 2 && (groups[0].Length == 1 || groups[0].Digits[0] != '0')) || groups.TakeLast(stops).Any(static group => group.Separator != '.'));
    }

    // Two zeros in a row are an international prefix only if they are in one group.
    private static bool HasDoubledZero(IReadOnlyList<DigitGroup> groups)
        => groups.Zip(groups.Skip(1)).Any(static pair => pair.First.Digits == "0" && pair.Second.Digits[0] == '0');

    private static bool HasMisplacedParentheses(IReadOnlyList<DigitGroup> groups)
        => groups[^1].IsInParentheses
            || groups.Skip(3).Any(static group => group.IsInParentheses)
            || groups.Any(static group => group is { IsInParentheses: true, Length: >= WholeNumber });

    private static bool HasWholeNumberWithin(WrittenNumber number)
    {
        var groups = number.Groups;
        var mostIndex = groups.Count - (EndsInPiece(groups) ? 2 : 1);
        return groups.Take(mostIndex).Where((group, i) => group.Length >= (i == 0 && number.IsInternational ? WholeInternationalNumber : WholeNumber)).Any();
    }

    // A slash separates the area code, and a second slash the country code.
    private static bool HasMisplacedSlash(WrittenNumber number)
    {
        var groups = number.Groups;
        var codes = 1 + (groups[0].Length == 1 ? 1 : 0) + (number.IsInternational ? 1 : 0) + (number.HasOptionalZero ? 1 : 0);
        var slashes = Enumerable.Range(0, groups.Count).Where(i => groups[i].Separator == '/').ToList();
        return slashes.Count > (number.IsInternational ? 2 : 1)
            || (slashes is [.., var last] && (last > codes || groups.Skip(last).Sum(static group => group.Length) < FewestBehindSlash));
    }
}
