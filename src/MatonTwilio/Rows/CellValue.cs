using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Xml;

namespace MatonTwilio.Commands;

/// <summary>The values of cells: text from files, numbers from spreadsheets and JSON, and null from databases.</summary>
internal static class CellValue
{
    /// <summary>The value as text, the same in every culture; null for none.</summary>
    /// <remarks>
    /// A typed number keeps its original text. A date becomes text that can be read as a date, so that it is never read as a number.
    /// </remarks>
    public static string? Text(object? value) => Bare(value) switch
    {
        null => null,
        string text => text,
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("s", CultureInfo.InvariantCulture),
        IFormattable when value is PSObject typed => LanguagePrimitives.ConvertTo<string>(typed),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => LanguagePrimitives.ConvertTo<string>(other),
    };

    /// <summary>The texts of a cell: one, or those of a list; none for null and for empty text.</summary>
    public static IReadOnlyList<string> Texts(object? value)
        => [.. (IsList(value) ? ((IEnumerable)Bare(value)!).Cast<object?>().Select(Text) : [Text(value)]).OfType<string>().Where(static text => !string.IsNullOrWhiteSpace(text))];

    /// <summary>Whether the value is single: text, a number, a date or similar, or null.</summary>
    public static bool IsScalar(object? value) => Bare(value) is null or string or IConvertible or IFormattable or Uri or Version;

    /// <summary>Whether the value is a list.</summary>
    public static bool IsList(object? value) => !IsScalar(value) && Bare(value) is IEnumerable and not (IDictionary or XmlNode);

    /// <summary>The value without its PSObject wrapper. The null value of databases (DBNull) becomes null.</summary>
    public static object? Bare(object? value)
    {
        var bare = value is PSObject wrapped ? wrapped.BaseObject : value;
        return bare is DBNull || ReferenceEquals(value, AutomationNull.Value) ? null : bare;
    }
}
