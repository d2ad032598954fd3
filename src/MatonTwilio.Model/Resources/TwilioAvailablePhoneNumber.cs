namespace MatonTwilio;

/// <summary>A phone number that can be bought. This API does not report its price.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource"/>
public sealed class TwilioAvailablePhoneNumber
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The number as people write it.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>What it can do.</summary>
    public TwilioCapabilities? Capabilities { get; set; }

    /// <summary>The town that it belongs to.</summary>
    public string? Locality { get; set; }

    /// <summary>The state or province, in two letters; in the US and Canada only.</summary>
    public string? Region { get; set; }

    /// <summary>The postal code; in the US and Canada only.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The country, as a two-letter ISO 3166-1 code.</summary>
    public string? IsoCountry { get; set; }

    /// <summary>The rate center, by which calls are priced; in the US and Canada only.</summary>
    public string? RateCenter { get; set; }

    /// <summary>The local access and transport area; in the US and Canada only.</summary>
    public string? Lata { get; set; }

    /// <summary>Where it is, in degrees north of the equator; in the US and Canada only.</summary>
    public decimal? Latitude { get; set; }

    /// <summary>Where it is, in degrees east of Greenwich; in the US and Canada only.</summary>
    public decimal? Longitude { get; set; }

    /// <summary>none, any, local or foreign: which address its country asks for, to be given with -AddressSid.</summary>
    public string? AddressRequirements { get; set; }

    /// <summary>Whether it is new to Twilio's platform.</summary>
    public bool? Beta { get; set; }

    /// <summary>The account (AC...) for which it was found, so that it is bought for the same account.</summary>
    public string? AccountSid { get; set; }

    /// <inheritdoc/>
    public override string ToString() => PhoneNumber ?? "";
}
