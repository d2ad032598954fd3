namespace MatonTwilio.Sandbox;

/// <summary>A place, or a whole country, that has numbers to sell.</summary>
/// <param name="Country">Its country's code.</param>
/// <param name="Type">The type of its numbers, as the last segment of a path has it.</param>
/// <param name="Prefix">What its numbers begin with.</param>
/// <param name="Digits">How many digits follow that.</param>
/// <param name="Can">What its numbers can do: v, s, m for calls, texts and media.</param>
/// <param name="Address">Which address its country asks for.</param>
/// <remarks>The numbers are of ranges that are set aside for fiction: 555 in North America, and Ofcom's and the Bundesnetzagentur's.</remarks>
internal sealed record NumberPlace(string Country, string Type, string Prefix, int Digits, string Can, string Address = "none")
{
    public string? Locality { get; private init; }

    public string? Region { get; private init; }

    public string? PostalCode { get; private init; }

    public string? RateCenter => Country is "US" or "CA" && Locality is not null ? Locality.ToUpperInvariant() : null;

    public string? Lata { get; private init; }

    /// <summary>Degrees north and east; null where a number is of no place.</summary>
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
