using System.Text.RegularExpressions;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>
/// The syntax of a written number: an optional plus sign, then groups of digits with a hyphen, a full stop, a slash or spaces between them; some of the first
/// groups may be in parentheses. A full stop has no spaces around it, because <c>1. 0171 3920000</c> is a numbered line of a list. A cell with any other
/// character is not a number.
/// </summary>
internal static partial class NumberGrammar
{
    private const string Currency = @"(?:\p{Sc}|[A-Z]{3})?";
    private const string WithThousands = @"(?:,[0-9]{3})+(?:\.[0-9]+)?|(?:\.[0-9]{3})+,[0-9]{1,2}|(?:[ '\u2019][0-9]{3})+[.,][0-9]{1,2}";

    /// <summary>Reads a text of ASCII digits and punctuation.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="problem">Why it is not a number; empty if it is one.</param>
    public static WrittenNumber? Read(string text, out string problem)
    {
        problem = ProblemOfText(text) ?? "";
        var groups = new List<DigitGroup>();
        var (hasPlus, isOpen, isSpaced, separator) = (false, false, false, '\0');
        for (var i = 0; i < text.Length && problem.Length == 0; i++)
        {
            switch (text[i])
            {
                case >= '0' and <= '9':
                    var end = i + 1;
                    while (end < text.Length && char.IsAsciiDigit(text[end]))
                    {
                        end++;
                    }

                    groups.Add(new DigitGroup(text[i..end], separator, isSpaced, isOpen));
                    (i, separator, isSpaced) = (end - 1, '\0', false);
                    break;
                case ' ':
                    isSpaced = true;
                    break;
                case '+' when groups.Count == 0 && !hasPlus:
                    hasPlus = true;
                    break;
                case '+':
                    problem = "it has a plus sign after its beginning";
                    break;
                case '(' when !isOpen:
                    isOpen = true;
                    break;
                case ')' when isOpen && groups is [.., { IsInParentheses: true }] && separator == '\0':
                    isOpen = false;
                    break;
                case '-' or '/' when groups.Count > 0 && separator == '\0' && !isOpen:
                case '.' when groups.Count > 0 && separator == '\0' && !isOpen && !isSpaced && text.ElementAtOrDefault(i + 1) != ' ':
                    separator = text[i];
                    break;
                default:
                    problem = $"'{text[i]}' is in the wrong place";
                    break;
            }
        }

        if (problem.Length == 0)
        {
            problem = groups.Count == 0 ? "it has no digits"
                : isOpen ? "a parenthesis is not closed"
                : separator != '\0' ? $"it ends with '{separator}'"
                : "";
        }

        return problem.Length == 0 ? new WrittenNumber(hasPlus, groups) : null;
    }

    // Problems of the whole text. They are checked first, because they help more than the position of a character.
    private static string? ProblemOfText(string text) => text switch
    {
        "" => "it is empty",
        _ when SpreadsheetCell.IsRounded(text) => "a spreadsheet has rounded it, and the last digits are lost",
        _ when Extension().IsMatch(text) => "it has an extension",
        _ when Amount().IsMatch(text) => "it is an amount",
        _ when SeveralNumbers().IsMatch(text) => "it is more than one number",
        _ when Time().IsMatch(text) => "it is a date or a time",
        _ when !(char.IsAsciiDigit(text[0]) || text[0] is '+' or '(') => "it does not begin like a phone number",
        _ when text.FirstOrDefault(static c => !char.IsAsciiDigit(c) && !" +()-./".Contains(c, StringComparison.Ordinal)) is var odd and not '\0'
            => char.IsLetter(odd) ? "it has letters" : $"it has the character '{odd}'",
        _ => null,
    };

    [GeneratedRegex(@"[0-9)][\s,;/-]*(?:#|x|xt|ext|extn|extension|durchwahl|dw|poste|int)[\s.:=]*[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    // With thousands separators or a decimal comma, with or without a currency: 1,234.56, 171.392.000,00, 12,50 EUR.
    [GeneratedRegex("^-?" + Currency + @"\s*[0-9]{1,3}(?:" + WithThousands + "|[0-9]*,[0-9]{1,2})\\s*" + Currency + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[0-9)][^0-9]*(?:[;,|&\n]|\b(?:or|and|oder|und)\b)[^0-9]*[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeveralNumbers();

    [GeneratedRegex(@"^(?:.*[0-9 T])?[0-9]{1,2}:[0-9]{2}(?:[^0-9].*)?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
