namespace MatonTwilio;

/// <summary>What <c>Resolve-TwilioPhoneNumber</c> reads in a text or a row. Columns of a row are properties too.</summary>
public sealed class TwilioResolvedNumber
{
    /// <summary>The text or the row that was read.</summary>
    public object? Input { get; init; }

    /// <summary>The number in E.164 format; null where it was refused.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>The number in the national format of its country.</summary>
    public string? National { get; init; }

    /// <summary>The country, as a two-letter ISO 3166-1 code; null where the number is in no range that is in use.</summary>
    public string? Region { get; init; }

    /// <summary>What kind of line it is; null where the number was refused.</summary>
    public PhoneNumberKind? Kind { get; init; }

    /// <summary>The time zones in which the number may be, as IANA names.</summary>
    public TextList TimeZone { get; init; } = new([]);

    /// <summary>The number in E.164 format, or why it was refused.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => PhoneNumber ?? Reason ?? "";
}
