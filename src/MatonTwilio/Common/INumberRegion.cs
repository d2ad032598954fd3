namespace MatonTwilio.Commands;

/// <summary>A cmdlet with a -Region, the default country for numbers that are not in E.164 format.</summary>
internal interface INumberRegion
{
    /// <summary>The country, as a two-letter ISO 3166-1 code; null for the session's.</summary>
    string? Region { get; }
}
