namespace MatonTwilio.ViewBuilder;

/// <summary>The ways in which a value is shown: the calls of <c>ViewText</c>, and none.</summary>
internal static class ValueKinds
{
    private const string Raw = "raw";
    private const string Text = "text";
    private const string Value = "value";

    private static readonly Dictionary<string, string> Scripts = new()
    {
        [Raw] = "{0}",
        [Text] = "[MatonTwilio.Commands.ViewText]::Plain({0})",
        [Value] = "[MatonTwilio.Commands.ViewText]::Value({0})",
        ["status"] = "[MatonTwilio.Commands.ViewText]::Status({0}, $PSStyle)",
        ["time"] = "[MatonTwilio.Commands.ViewText]::Time({0})",
        ["moment"] = "[MatonTwilio.Commands.ViewText]::Moment({0})",
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

    /// <summary>The kind of a property for which none is written. Text of others is never raw, and neither is what may hold some.</summary>
    /// <param name="type">The property's type.</param>
    /// <returns>The kind's name.</returns>
    public static string DefaultOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? Text
            : plain == typeof(DateTimeOffset) ? "time"
            : plain == typeof(DateTime) ? "day"
            : HoldsText(plain) ? Value
            : Raw;
    }

    /// <summary>The kind of a property in a list, which has the room to show a time in full.</summary>
    /// <param name="type">The property's type.</param>
    /// <returns>The kind's name.</returns>
    public static string DefaultInList(Type type) => DefaultOf(type) is "time" ? "moment" : DefaultOf(type);

    /// <summary>Tells whether a value can hold text, which a response may have brought.</summary>
    /// <param name="type">The value's type.</param>
    /// <returns>False for numbers, truth values, times and enumerations.</returns>
    public static bool HoldsText(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return !(plain.IsPrimitive || plain.IsEnum || plain == typeof(decimal) || plain == typeof(TimeSpan) || plain == typeof(DateTime) || plain == typeof(DateTimeOffset));
    }

    /// <summary>The script that shows a value.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="expression">What gives the value.</param>
    /// <returns>The script.</returns>
    public static string Script(string kind, string expression) => Scripts[kind].Replace("{0}", expression, StringComparison.Ordinal);
}
