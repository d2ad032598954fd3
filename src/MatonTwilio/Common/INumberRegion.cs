namespace MatonTwilio.Commands;

/// <summary>A cmdlet whose -Region says how its numbers are written that are not in E.164 format.</summary>
internal interface INumberRegion
{
    /// <summary>The country, as an ISO 3166-1 code of two letters; null takes the session's.</summary>
    string? Region { get; }
}
