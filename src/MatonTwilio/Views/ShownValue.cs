using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>A value as one line of text, shortened to its first items.</summary>
internal static class ShownValue
{
    // The number of items of a collection that PowerShell shows ($FormatEnumerationLimit).
    private const int MostItems = 4;
    private const int Deepest = 3;

    public static string Of(object? value) => Of(value, Deepest);

    private static string Of(object? value, int depth) => value switch
    {
        null => "",
        string text => text,
        _ when depth == 0 => "...",
        IReadOnlyDictionary<string, string?> map => Braced("{", map.Select(static pair => $"{pair.Key}={pair.Value}"), "}", ", "),
        PSObject { BaseObject: PSCustomObject } record => Braced("@{", record.Properties.Select(member => $"{member.Name}={Of(member.Value, depth - 1)}"), "}", "; "),
        PSObject other => Of(other.BaseObject, depth),
        IEnumerable items => Braced("{", items.Cast<object?>().Select(item => Of(item, depth - 1)), "}", ", "),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };

    private static string Braced(string start, IEnumerable<string> items, string end, string separator)
    {
        var shown = items.Take(MostItems + 1).ToList();
        return start + string.Join(separator, shown.Take(MostItems)) + (shown.Count > MostItems ? separator + "..." : "") + end;
    }
}
