using System.Globalization;
using System.Text;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>Normalizes the characters of a cell: drops invisible ones and unifies those that look the same.</summary>
public static class NumberText
{
    // Dashes outside Unicode's category of dashes: the minus sign and the long vowel marks of Japanese keyboards.
    private const string OtherDashes = "\u2212\u30FC\uFF70";

    /// <summary>Removes format characters, which are invisible, replaces each kind of space by a space, and trims.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>The text. Line breaks within it become line feeds.</returns>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(static c => c is > ' ' and < '\u007F') ? text : string.Concat(text.Where(static c => !IsFormat(c)).Select(Spaced)).Trim();
    }

    /// <summary>The text with digits, dashes and punctuation of any script in ASCII.</summary>
    internal static string ToAscii(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text;
        }

        var ascii = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            ascii.Append(ToAscii(c));
        }

        return ascii.ToString();
    }

    private static bool IsFormat(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static char Spaced(char c) => c switch
    {
        '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => '\n',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    private static char ToAscii(char c)
    {
        if (char.IsDigit(c))
        {
            return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        }

        if (char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || OtherDashes.Contains(c, StringComparison.Ordinal))
        {
            return '-';
        }

        // Full-width characters have this constant distance from their ASCII characters.
        return c is > '\uFF00' and < '\uFF5F' ? (char)(c - 0xFEE0) : c;
    }
}
