using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>What is between the braces of a placeholder: the name of a column, and a format behind a colon.</summary>
internal static class Placeholder
{
    private static readonly string[] IsoDates =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Whether it looks like a name: it begins with a letter or an underscore, and nothing in it is of a program or of JSON.</summary>
    public static bool LooksLikeName(string inner)
        => inner.TrimStart() is [var first, ..] && (char.IsLetter(first) || first == '_') && inner.AsSpan().IndexOfAny("\";\n\r=") < 0;

    /// <summary>The name of the column that a placeholder asks for.</summary>
    public static string NameOf(string inner) => inner.Split(':')[0].Trim();

    /// <summary>The column's value as text; null where the row has no such column.</summary>
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
            // As PowerShell writes it into a text: in another culture the same row has the same text.
            return recipient.Normalize(LanguagePrimitives.ConvertTo<string>(CellValue.Bare(value) is null ? null : value)) ?? "";
        }

        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && row.TryRead(inner[..colon].Trim(), out value) ? Format(inner[..colon].Trim(), value, inner[(colon + 1)..].Trim()) : null;
    }

    // Files hold text. What it means is taken from it only where there are no two ways to read it.
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
