using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The errors for texts that are not addresses.</summary>
internal static class NumberErrors
{
    private const string Form = "a plus sign, the country code and the number, such as +14155550100";

    /// <summary>The error message for a text.</summary>
    /// <param name="text">The text as it was typed.</param>
    /// <param name="reading">The result of reading it.</param>
    /// <param name="region">The region whose format was used; null if it is unknown.</param>
    public static string Explain(string? text, AddressReading reading, string? region) => reading switch
    {
        { IsMissing: true } => $"There is no phone number. E.164 format is {Form}.",
        { NeedsRegion: true } => $"'{DisplayText.Exact(text)}' is not a phone number in E.164 format: {Form}.",
        _ when region is null => $"'{DisplayText.Exact(text)}' is not a phone number in E.164 format: {reading.Problem}.",
        _ => $"'{DisplayText.Exact(text)}' is not a phone number in the national format of {region.ToUpperInvariant()}: {reading.Problem}.",
    };

    /// <summary>The reason as a separate sentence.</summary>
    /// <param name="reading">The result of reading the text.</param>
    public static string Reason(AddressReading reading) => reading.IsMissing ? "There is no phone number."
        : $"{char.ToUpperInvariant(reading.Problem[0])}{reading.Problem[1..]}.";

    /// <summary>The error for a text.</summary>
    /// <param name="text">The text as it was typed.</param>
    /// <param name="reading">The result of reading it.</param>
    /// <param name="region">The region whose format was used; null if it is unknown.</param>
    /// <param name="hasRegion">Whether the command has a -Region parameter.</param>
    /// <param name="target">The input that contains the text.</param>
    public static ErrorRecord Make(string? text, AddressReading reading, string? region, bool hasRegion, object? target)
        => ErrorRecords.InvalidInput("InvalidPhoneNumber", Explain(text, reading, region), target, Hint(reading, hasRegion));

    private static string Hint(AddressReading reading, bool hasRegion)
        => reading is { NeedsRegion: true } or { IsMissing: true }
            ? $"Use E.164 format, or specify the country with {(hasRegion ? "-Region US or " : "")}Connect-Maton -DefaultRegion US."
            : "Use E.164 format, such as +14155550100.";
}
