using System.Globalization;
using System.Text;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>The characters of a cell: what cannot be seen is dropped, and what looks the same is one character.</summary>
public static class NumberText
{
    // Dashes that Unicode does not count among the dashes: the minus sign and the long vowel marks of Japanese keyboards.
    private const string OtherDashes = "\u2212\u30FC\uFF70";

    /// <summary>Drops format characters, which are pasted unseen, makes every space a space, and trims.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>The text; line breaks within it stay, as line feeds.</returns>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(static c => c is > ' ' and < '\u007F') ? text : string.Concat(text.Where(static c => !IsFormat(c)).Select(Spaced)).Trim();
    }

    /// <summary>The text with digits, dashes and punctuation of any script as ASCII has them.</summary>
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

        // Full-width forms lie this far from the characters that they are forms of.
        return c is > '\uFF00' and < '\uFF5F' ? (char)(c - 0xFEE0) : c;
    }
}
