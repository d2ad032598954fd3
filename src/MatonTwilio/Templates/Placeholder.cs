using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The text between the braces of a placeholder: the name of a column and, after a colon, a format.</summary>
internal static class Placeholder
{
    private static readonly string[] IsoDates =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Whether the text resembles a name: it begins with a letter or an underscore, and has no character of program code or JSON.</summary>
    public static bool LooksLikeName(string inner)
        => inner.TrimStart() is [var first, ..] && (char.IsLetter(first) || first == '_') && inner.AsSpan().IndexOfAny("\";\n\r=") < 0;

    /// <summary>The name of the column in a placeholder.</summary>
    public static string NameOf(string inner) => inner.Split(':')[0].Trim();

    /// <summary>The column's value as text; null if the row has no such column.</summary>
    /// <exception cref="TemplateException">The value cannot be formatted.</exception>
    /// <exception cref="RowException">The cell could not be read.</exception>
    public static string? ValueOf(string inner, Row? row, SendRecipient recipient)
    {
        if (row is null)
        {
            return null;
        }

        if (row.TryRead(inner, out var value) || row.TryRead(inner.Trim(), out value))
        {
            // As PowerShell converts it to a string, so that the same row has the same text in another culture.
            return recipient.Normalize(LanguagePrimitives.ConvertTo<string>(CellValue.Bare(value) is null ? null : value)) ?? "";
        }

        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && row.TryRead(inner[..colon].Trim(), out value) ? Format(inner[..colon].Trim(), value, inner[(colon + 1)..].Trim()) : null;
    }

    // The cells of a file are text. A text is read as a number or a time only if it has a single meaning.
    private static string Format(string column, object? value, string format)
    {
        var bare = CellValue.Bare(value);
        var formattable = bare switch
        {
            null => (IFormattable?)null,
            string text when string.IsNullOrWhiteSpace(text) => null,
            string text when long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            string text when decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
            string text when DateTime.TryParseExact(text.Trim(), IsoDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            IFormattable other => other,
            _ => throw TemplateException.OfFormat(column, CellValue.Text(value), format),
        };
        try
        {
            return formattable?.ToString(format, CultureInfo.CurrentCulture) ?? "";
        }
        catch (FormatException)
        {
            throw TemplateException.OfFormat(column, CellValue.Text(value), format);
        }
    }
}
