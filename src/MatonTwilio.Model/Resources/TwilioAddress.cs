namespace MatonTwilio;

/// <summary>A postal address, which a number's country or its emergency services require.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address"/>
public sealed class TwilioAddress : TwilioResource
{
    /// <summary>The address's friendly name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The person or company at the address.</summary>
    public string? CustomerName { get; set; }

    /// <summary>The number and street.</summary>
    public string? Street { get; set; }

    /// <summary>The second line of the street, such as a suite or a floor.</summary>
    public string? StreetSecondary { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The state or region.</summary>
    public string? Region { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The country, as a two-letter ISO 3166-1 code.</summary>
    public string? IsoCountry { get; set; }

    /// <summary>Whether the address may be used for emergency calls.</summary>
    public bool? EmergencyEnabled { get; set; }

    /// <summary>Whether Twilio has compared the address with an official list of addresses.</summary>
    public bool? Validated { get; set; }

    /// <summary>Whether Twilio has verified that the address exists.</summary>
    public bool? Verified { get; set; }

    private protected override string Words => RecordText.Join(CustomerName, Street, City);
}
