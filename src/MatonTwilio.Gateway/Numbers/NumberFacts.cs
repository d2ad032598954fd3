namespace MatonTwilio.Gateway.Numbers;

/// <summary>What the numbering plans contain about a number.</summary>
/// <param name="National">The number in national format.</param>
/// <param name="Region">The country, as a two-letter ISO 3166-1 code; null if the number is in no range that is in use.</param>
/// <param name="Kind">The kind of line.</param>
/// <param name="TimeZones">The time zones in which the line may be, as IANA names.</param>
public sealed record NumberFacts(string National, string? Region, PhoneNumberKind Kind, string[] TimeZones);
