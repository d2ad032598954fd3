namespace MatonTwilio.Gateway.Numbers;

/// <summary>What the numbering plans say of a number.</summary>
/// <param name="National">The number as its country writes it.</param>
/// <param name="Region">The country, as a two-letter ISO 3166-1 code; null where the number is in no range that is in use.</param>
/// <param name="Kind">What kind of line it is.</param>
/// <param name="TimeZones">The time zones in which the number may be, as IANA names.</param>
public sealed record NumberFacts(string National, string? Region, PhoneNumberKind Kind, string[] TimeZones);
