namespace MatonTwilio.Commands;

/// <summary>Accepts codes in the format of a country code. Twilio checks whether the country exists.</summary>
/// <seealso href="https://www.iso.org/iso-3166-country-codes.html"/>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountryCodeAttribute() : FormAttribute("[A-Za-z]{2}", "a two-letter country code, such as US, which Tab finds by name");
