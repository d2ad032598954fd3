namespace MatonTwilio;

/// <summary>A phone number that can be bought. This API does not report its price.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource"/>
public sealed class TwilioAvailablePhoneNumber : TwilioRecord
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The number in national format.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The number's capabilities.</summary>
    public TwilioCapabilities? Capabilities { get; set; }

    /// <summary>The town of the number.</summary>
    public string? Locality { get; set; }

    /// <summary>The state or province as a two-letter code; in the US and Canada only.</summary>
    public string? Region { get; set; }

    /// <summary>The postal code; in the US and Canada only.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The country, as a two-letter ISO 3166-1 code.</summary>
    public string? IsoCountry { get; set; }

    /// <summary>The rate center, which determines the price of calls; in the US and Canada only.</summary>
    public string? RateCenter { get; set; }

    /// <summary>The local access and transport area; in the US and Canada only.</summary>
    public string? Lata { get; set; }

    /// <summary>The latitude of the number's town, in degrees north; in the US and Canada only.</summary>
    public decimal? Latitude { get; set; }

    /// <summary>The longitude of the number's town, in degrees east; in the US and Canada only.</summary>
    public decimal? Longitude { get; set; }

    /// <summary>The address that its country requires, which -AddressSid specifies: none, any, local or foreign.</summary>
    public string? AddressRequirements { get; set; }

    /// <summary>Whether the number is new to Twilio's platform.</summary>
    public bool? Beta { get; set; }

    /// <summary>The account (AC...) of the search, so that the number is bought for the same account.</summary>
    public string? AccountSid { get; set; }

    /// <inheritdoc/>
    public override string ToString() => PhoneNumber ?? "";

    private protected override string? Identity => PhoneNumber;
}
