using System.Globalization;

namespace MatonTwilio;

/// <summary>Describes a record in one line: its number or name, and its SID.</summary>
internal static class RecordText
{
    /// <summary>The description; only the SID if there is nothing else.</summary>
    /// <param name="words">The number or name of the record.</param>
    /// <param name="sid">The record's SID.</param>
    public static string Of(string words, string? sid) => string.IsNullOrWhiteSpace(words) ? sid ?? "" : DisplayText.Visible($"{words} ({sid})");

    /// <summary>The parts that are not empty, separated by commas.</summary>
    public static string Join(params string?[] parts) => string.Join(", ", parts.Where(static part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>A number and its friendly name.</summary>
    public static string Named(string? number, string? name) => string.IsNullOrWhiteSpace(name) || name == number ? number ?? "" : $"{number} '{name}'";

    /// <summary>A time as in the tables: local, to the minute.</summary>
    public static string? Time(DateTimeOffset? time) => time?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
