using System.Reflection;

namespace MatonTwilio.ViewBuilder;

/// <summary>The ways in which a value is shown: the calls of <c>ViewText</c>, and none.</summary>
internal static class ValueKinds
{
    private const string Raw = "raw";

    private static readonly Dictionary<string, string> Scripts = new()
    {
        [Raw] = "{0}",
        ["text"] = "[MatonTwilio.Commands.ViewText]::Plain({0})",
        ["status"] = "[MatonTwilio.Commands.ViewText]::Status({0}, $PSStyle)",
        ["time"] = "[MatonTwilio.Commands.ViewText]::Time({0})",
        ["day"] = "[MatonTwilio.Commands.ViewText]::Day({0})",
    };

    /// <summary>Every kind, for a message.</summary>
    public static string All => string.Join(", ", Scripts.Keys);

    /// <summary>Tells whether there is such a kind.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <returns>Whether there is.</returns>
    public static bool Contains(string kind) => Scripts.ContainsKey(kind);

    /// <summary>Tells whether PowerShell shows the value itself.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsRaw(string kind) => kind == Raw;

    /// <summary>The kind of a property for which none is written: text of others is never raw but in a SID.</summary>
    /// <param name="property">The property.</param>
    /// <returns>The kind's name.</returns>
    public static string DefaultOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(string) && !property.Name.EndsWith("Sid", StringComparison.Ordinal) ? "text"
            : type == typeof(DateTimeOffset) ? "time"
            : type == typeof(DateTime) ? "day"
            : Raw;
    }

    /// <summary>The script that shows a value.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="expression">What gives the value.</param>
    /// <returns>The script.</returns>
    public static string Script(string kind, string expression) => Scripts[kind].Replace("{0}", expression, StringComparison.Ordinal);
}
