using System.Globalization;

namespace MatonTwilio;

/// <summary>Says in a line what a record is: what a person knows it by, and its SID.</summary>
internal static class RecordText
{
    /// <summary>The line; the SID alone where nothing else is known.</summary>
    /// <param name="words">What a person knows the record by.</param>
    /// <param name="sid">The record's SID.</param>
    public static string Of(string words, string? sid) => string.IsNullOrWhiteSpace(words) ? sid ?? "" : DisplayText.Visible($"{words} ({sid})");

    /// <summary>The parts that are there, with commas between them.</summary>
    public static string Join(params string?[] parts) => string.Join(", ", parts.Where(static part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>A number and the name that a person gave it.</summary>
    public static string Named(string? number, string? name) => string.IsNullOrWhiteSpace(name) || name == number ? number ?? "" : $"{number} '{name}'";

    /// <summary>The time as the tables show it: local, to the minute.</summary>
    public static string? Time(DateTimeOffset? time) => time?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
