using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A country in which Twilio has phone numbers.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource#read-a-list-of-countries"/>
public sealed class TwilioPhoneNumberCountry : TwilioRecord
{
    /// <summary>The country, as a two-letter ISO 3166-1 code.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The name of the country.</summary>
    public string? Country { get; set; }

    /// <summary>Whether all of its numbers are new to Twilio's platform.</summary>
    public bool? Beta { get; set; }

    /// <summary>The types of its numbers, as values of Find-TwilioPhoneNumber -Type.</summary>
    [JsonIgnore]
    public TextList Types => new([.. (SubresourceUris?.Keys ?? []).Select(InPascalCase)]);

    /// <summary>The paths of its numbers, by type.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    /// <summary>The country's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <summary>The account (AC...) of the request, so that numbers are searched for in the same account.</summary>
    public string? AccountSid { get; set; }

    /// <inheritdoc/>
    public override string ToString() => CountryCode ?? "";

    // toll_free becomes TollFree, the value of the parameter.
    private static string InPascalCase(string name)
        => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    private protected override string? Identity => CountryCode;
}
