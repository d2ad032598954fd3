namespace MatonTwilio.Sandbox;

/// <summary>A place, or a whole country, with numbers for sale.</summary>
/// <param name="Country">The code of its country.</param>
/// <param name="Type">The type of its numbers, as in the last segment of a path.</param>
/// <param name="Prefix">The first digits of its numbers.</param>
/// <param name="Digits">The number of digits after the prefix.</param>
/// <param name="Can">The capabilities of its numbers: v, s, m for calls, texts and media.</param>
/// <param name="Address">The kind of address that its country requires.</param>
/// <remarks>The numbers are from ranges that are reserved for fiction: 555 in North America, and those of Ofcom and the Bundesnetzagentur.</remarks>
internal sealed record NumberPlace(string Country, string Type, string Prefix, int Digits, string Can, string Address = "none")
{
    public string? Locality { get; private init; }

    public string? Region { get; private init; }

    public string? PostalCode { get; private init; }

    public string? RateCenter => Country is "US" or "CA" && Locality is not null ? Locality.ToUpperInvariant() : null;

    public string? Lata { get; private init; }

    /// <summary>Degrees north and east; null if the numbers belong to no place.</summary>
    public (decimal Latitude, decimal Longitude)? At { get; private init; }

    public static IReadOnlyList<NumberPlace> All { get; } =
    [
        InAmerica("US", "212", "New York", "NY", "10001", "132", 40.750700m, -73.996500m),
        InAmerica("US", "914", "Yonkers", "NY", "10701", "132", 40.931200m, -73.898700m),
        InAmerica("US", "312", "Chicago", "IL", "60601", "358", 41.885800m, -87.622900m),
        InAmerica("US", "415", "San Francisco", "CA", "94102", "722", 37.779300m, -122.419300m),
        InAmerica("US", "510", "Oakland", "CA", "94607", "722", 37.804500m, -122.270800m),
        InAmerica("US", "808", "Hilo", "HI", "96720", "834", 19.720000m, -155.090000m),
        InAmerica("CA", "416", "Toronto", "ON", "M5H", "888", 43.651100m, -79.383200m),
        new("US", "TollFree", "+180055501", 2, "vs"),
        new("CA", "TollFree", "+180055501", 2, "vs"),
        new("GB", "Local", "+442079460", 3, "v", "any") { Locality = "London" },
        new("GB", "Mobile", "+447700900", 3, "vs"),
        new("GB", "National", "+443069990", 3, "v", "any"),
        new("GB", "TollFree", "+448081570", 3, "v"),
        new("DE", "Local", "+493023125", 3, "v", "local") { Locality = "Berlin" },
    ];

    private static NumberPlace InAmerica(string country, string area, string locality, string region, string postalCode, string lata, decimal latitude, decimal longitude)
        => new(country, "Local", $"+1{area}555", 4, "vsm")
        {
            Locality = locality,
            Region = region,
            PostalCode = postalCode,
            Lata = lata,
            At = (latitude, longitude),
        };
}
