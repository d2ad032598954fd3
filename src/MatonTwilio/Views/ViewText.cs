using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates the text of the tables. The format views call it.</summary>
public static class ViewText
{
    private const string Reset = "\u001b[0m";

    /// <summary>Text from a response, on one line. Control characters are shown and not executed.</summary>
    /// <param name="text">The text; null returns an empty string.</param>
    /// <returns>The text, safe for a screen.</returns>
    public static string Plain(string? text) => DisplayText.Visible(text);

    /// <summary>A value that may contain text from a response, on one line.</summary>
    /// <param name="value">Any value; null returns an empty string.</param>
    /// <returns>The value as text, safe for a screen.</returns>
    public static string Value(object? value) => DisplayText.Visible(ShownValue.Of(value));

    /// <summary>The properties of an object, one on each line, as Format-List shows them.</summary>
    /// <param name="record">The object; null returns an empty string.</param>
    /// <returns>The lines, safe for a screen.</returns>
    public static string Lines(PSObject? record)
    {
        var properties = record?.Properties.ToList() ?? [];
        var width = properties.Select(static property => property.Name.Length).DefaultIfEmpty().Max();
        return string.Join('\n', properties.Select(property => $"{Plain(property.Name.PadRight(width))} : {Value(property.Value)}"));
    }

    /// <summary>A status in the color of its kind. PowerShell removes the color if the output is plain text.</summary>
    /// <param name="status">The status.</param>
    /// <param name="style">$PSStyle.</param>
    /// <returns>The status, between a color and a reset.</returns>
    public static string Status(string? status, object? style)
    {
        var text = DisplayText.Visible(status);
        return ColorOf(status?.ToUpperInvariant()) is { } color && Foreground(style, color) is { } start ? start + text + Reset : text;
    }

    /// <summary>The level of a notification, as a word.</summary>
    /// <param name="log">Twilio's number; null returns an empty string.</param>
    /// <returns>error or warning; another number unchanged.</returns>
    public static string LogLevel(int? log) => log switch
    {
        0 => "error",
        1 => "warning",
        _ => log?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A share as a percentage.</summary>
    /// <param name="share">The share, 0 to 1; null returns an empty string.</param>
    /// <returns>The percentage with one decimal.</returns>
    public static string Share(double? share) => share?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? "";

    /// <summary>An amount of money.</summary>
    /// <param name="amount">The amount; null returns an empty string.</param>
    /// <param name="unit">Its currency.</param>
    /// <returns>The amount with two to five decimals and its currency.</returns>
    public static string Amount(decimal? amount, string? unit) => amount is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:#,0.00###} {unit}").TrimEnd() : "";

    /// <summary>The longest body of a campaign.</summary>
    /// <param name="campaign">The campaign; null returns an empty string.</param>
    /// <returns>Its segments, its row and its text.</returns>
    public static string Longest(TwilioCampaign? campaign) => campaign?.LongestRow is { } row
        ? string.Create(CultureInfo.InvariantCulture, $"{campaign.LongestSegments} {(campaign.LongestSegments == 1 ? "segment" : "segments")} in row {row}: {campaign.LongestBody}")
        : "";

    /// <summary>The number of problems of each kind in a campaign.</summary>
    /// <param name="campaign">The campaign; null returns an empty string.</param>
    /// <returns>The total number, and the number of each kind.</returns>
    public static string Problems(TwilioCampaign? campaign)
    {
        var kinds = campaign?.Problems.GroupBy(static problem => problem.Kind).OrderByDescending(static kind => kind.Count()).ToList() ?? [];
        var counts = kinds.Select(static kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Count()}"));
        return kinds.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{campaign!.Problems.Count}: {string.Join(", ", counts)}");
    }

    /// <summary>A time in the local time zone, to the minute.</summary>
    /// <param name="time">The time; null returns an empty string.</param>
    /// <returns>The time in a format that sorts.</returns>
    public static string Time(object? time) => TimeOf(time)?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A time in the local time zone, to the second, with the offset from UTC.</summary>
    /// <param name="time">The time; null returns an empty string.</param>
    /// <returns>The time in a format that sorts.</returns>
    public static string Moment(object? time) => TimeOf(time)?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day of a time in the local time zone, or a day.</summary>
    /// <param name="day">The time or the day; null returns an empty string.</param>
    /// <returns>The day in a format that sorts.</returns>
    public static string Day(object? day) => (Bare(day) is DateTime date ? date : TimeOf(day)?.ToLocalTime().DateTime)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The body of a message or, if it failed, the error code and its name.</summary>
    /// <param name="body">The body.</param>
    /// <param name="errorCode">The error code; null if there is no error.</param>
    /// <returns>The text, safe for a screen.</returns>
    public static string BodyOrError(string? body, int? errorCode)
        => errorCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"{code} {ErrorCodeTable.Find(code)?.Name}").TrimEnd() : Plain(body);

    // Import-Clixml returns an object with the properties of a DateTimeOffset.
    private static DateTimeOffset? TimeOf(object? time) => Bare(time) switch
    {
        DateTimeOffset known => known,
        DateTime known => new DateTimeOffset(known),
        null => null,
        _ => PSObject.AsPSObject(time).Properties["UtcDateTime"]?.Value is DateTime utc ? new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) : null,
    };

    private static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    // The colors are those of the user's theme.
    private static string? Foreground(object? style, string color)
        => style is not null && PSObject.AsPSObject(style).Properties["Foreground"]?.Value is { } foreground
            ? PSObject.AsPSObject(foreground).Properties[color]?.Value as string
            : null;

    private static string? ColorOf(string? status) => status switch
    {
        "DELIVERED" or "READ" or "RECEIVED" or "COMPLETED" or "ACTIVE" or "SENT" or "DONE" or "TRUE" => "Green",
        "ERROR" or "FAILED" or "UNDELIVERED" or "BUSY" or "NO-ANSWER" or "CLOSED" or "FALSE" => "Red",
        "CANCELED" or "SUSPENDED" or "WARNING" => "Yellow",
        null or "" => null,
        _ => "Cyan",
    };
}
