using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Xml;

namespace MatonTwilio.Commands;

/// <summary>The values that cells have: text from files, numbers from spreadsheets and JSON, nothing from databases.</summary>
internal static class CellValue
{
    /// <summary>The value as text, the same in every culture; null for nothing.</summary>
    /// <remarks>
    /// A number that a person typed keeps the way in which it was typed. A date is text that is read as a date, so that it is never taken for a number.
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

    /// <summary>The texts of a cell: one, or those of a list; none for nothing and for empty text.</summary>
    public static IReadOnlyList<string> Texts(object? value)
        => [.. (IsList(value) ? ((IEnumerable)Bare(value)!).Cast<object?>().Select(Text) : [Text(value)]).OfType<string>().Where(static text => !string.IsNullOrWhiteSpace(text))];

    /// <summary>Whether it is a single value: text, a number, a date and the like, or nothing.</summary>
    public static bool IsScalar(object? value) => Bare(value) is null or string or IConvertible or IFormattable or Uri or Version;

    /// <summary>Whether it is several values.</summary>
    public static bool IsList(object? value) => !IsScalar(value) && Bare(value) is IEnumerable and not (IDictionary or XmlNode);

    /// <summary>The value without what PowerShell has wrapped around it. What databases have for nothing is nothing.</summary>
    public static object? Bare(object? value)
    {
        var bare = value is PSObject wrapped ? wrapped.BaseObject : value;
        return bare is DBNull || ReferenceEquals(value, AutomationNull.Value) ? null : bare;
    }
}
