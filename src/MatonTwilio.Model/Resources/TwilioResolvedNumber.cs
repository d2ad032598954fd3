namespace MatonTwilio;

/// <summary>The phone number that <c>Resolve-TwilioPhoneNumber</c> reads in a text or a row. The columns of a row become properties as well.</summary>
public sealed class TwilioResolvedNumber
{
    /// <summary>The text or the row that was read.</summary>
    public object? Input { get; init; }

    /// <summary>The number in E.164 format; null if the input is not valid.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Why the input is not valid; null if it is.</summary>
    public string? Reason { get; init; }

    /// <summary>The number in the national format of its country.</summary>
    public string? National { get; init; }

    /// <summary>The country, as a two-letter ISO 3166-1 code; null if the number is in no range that is in use.</summary>
    public string? Region { get; init; }

    /// <summary>The kind of line; null if the input is not valid.</summary>
    public PhoneNumberKind? Kind { get; init; }

    /// <summary>The time zones in which the line may be, as IANA names.</summary>
    public TextList TimeZone { get; init; } = new([]);

    /// <summary>The number in E.164 format, or why the input is not valid.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => PhoneNumber ?? Reason ?? "";
}
