namespace MatonTwilio.Sandbox;

/// <summary>Postal addresses of the account's owner or customers. <see href="https://www.twilio.com/docs/usage/api/address"/></summary>
internal static class Addresses
{
    public static Resource Resource { get; } = new()
    {
        Name = "Addresses",
        Parent = Accounts.Resource,
        ListName = "addresses",
        SidPrefix = "AD",
        Fields =
        [
            .. Field.Identity,
            Field.Text("friendly_name"),
            Needed("customer_name"),
            Needed("street"),
            Field.Text("street_secondary"),
            Needed("city"),
            Needed("region"),
            Needed("postal_code"),
            Field.SettableOnce("iso_country", Country),
            Field.Flag("emergency_enabled"),
            Field.Kept("validated", WireType.Boolean, false),
            Field.Kept("verified", WireType.Boolean, false),
        ],
        Filters =
        [
            Filter.Same("CustomerName", "customer_name"),
            Filter.Same("FriendlyName", "friendly_name"),
            Filter.Same("EmergencyEnabled", "emergency_enabled"),
            Filter.Same("IsoCountry", "iso_country"),
        ],
        Seed =
        [
            "FriendlyName=Head+office&CustomerName=Contoso&Street=1+Main+St&City=Springfield&Region=IL&PostalCode=62701&IsoCountry=US",
            "CustomerName=Contoso+GmbH&Street=Hauptstr.+1&City=K%C3%B6ln&Region=NRW&PostalCode=50667&IsoCountry=DE",
        ],
        Required = ["CustomerName", "Street", "City", "Region", "PostalCode", "IsoCountry"],
        Create = operation => operation.NewRecord(),
        Update = (operation, address) => operation.Apply(address),
        Delete = (_, _) => { },
    };

    /// <summary>A required text of an address.</summary>
    private static Field Needed(string name) => Field.Settable(name, value => value.Length > 0 ? value : throw Invalid($"{name} must not be empty"));

    private static object Country(string value) => value.Length == 2 && value.All(char.IsAsciiLetter)
        ? value.ToUpperInvariant()
        : throw Invalid($"IsoCountry is not a two-letter country code: {value}");

    private static TwilioError Invalid(string what) => TwilioError.BadRequest(21628, $"Address Validation Error: {what}");
}
