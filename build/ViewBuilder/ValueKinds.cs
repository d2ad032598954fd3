namespace MatonTwilio.ViewBuilder;

/// <summary>The ways in which a value is shown: a method of <c>ViewText</c>, or none.</summary>
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

    /// <summary>The names of all kinds, for a message.</summary>
    public static string All => string.Join(", ", Scripts.Keys);

    /// <summary>Whether a kind exists.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <returns>True if it exists.</returns>
    public static bool Contains(string kind) => Scripts.ContainsKey(kind);

    /// <summary>Whether PowerShell shows the value itself.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <returns>True if it does.</returns>
    public static bool IsRaw(string kind) => kind == Raw;

    /// <summary>The default kind of a property. It is never raw for a type that is text or can contain text.</summary>
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

    /// <summary>The default kind of a property in a list, which has room for the full time.</summary>
    /// <param name="type">The property's type.</param>
    /// <returns>The kind's name.</returns>
    public static string DefaultInList(Type type) => DefaultOf(type) is "time" ? "moment" : DefaultOf(type);

    /// <summary>Whether a value can contain text, which may come from a response.</summary>
    /// <param name="type">The value's type.</param>
    /// <returns>False for numbers, Booleans, times and enumerations.</returns>
    public static bool HoldsText(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return !(plain.IsPrimitive || plain.IsEnum || plain == typeof(decimal) || plain == typeof(TimeSpan) || plain == typeof(DateTime) || plain == typeof(DateTimeOffset));
    }

    /// <summary>The script that shows a value.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="expression">The expression for the value.</param>
    /// <returns>The script.</returns>
    public static string Script(string kind, string expression) => Scripts[kind].Replace("{0}", expression, StringComparison.Ordinal);
}
