using System.Text.RegularExpressions;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>Undoes what spreadsheets do to phone numbers that they read as amounts, and the marks by which people prevent it.</summary>
public static partial class SpreadsheetCell
{
    /// <summary>Whether a spreadsheet has rounded the number, as in <c>1.55512E+10</c>: the last digits are lost.</summary>
    /// <param name="text">A cell's text, cleaned.</param>
    public static bool IsRounded(string text) => Rounded().IsMatch(text);

    /// <summary>Removes the marks of text (<c>'0171</c>, <c>="0171"</c>) and the decimals of an amount (<c>1715550100.0</c>).</summary>
    /// <param name="text">A cell's text, cleaned.</param>
    /// <returns>The number as it was before the spreadsheet changed it.</returns>
    public static string Undo(string text)
    {
        var marked = TextMark().Match(text);
        text = marked.Success ? marked.Groups["text"].Value.Trim() : text;
        var amount = WholeAmount().Match(text);
        return amount.Success ? amount.Groups["whole"].Value : text;
    }

    [GeneratedRegex(@"^[+-]?[0-9]+(?:[.,][0-9]+)?E(?:[+-][0-9]+|1[0-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();

    [GeneratedRegex("""^(?:['\u2018\u2019](?<text>[^'\u2018\u2019]+)|=?"(?<text>[^"]+)")$""", RegexOptions.CultureInvariant)]
    private static partial Regex TextMark();

    [GeneratedRegex(@"^(?<whole>\+?[0-9]{3,15})[.,]0{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeAmount();
}
