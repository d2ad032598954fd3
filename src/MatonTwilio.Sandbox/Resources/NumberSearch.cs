using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>A search around a place, by straight-line distance.</summary>
internal sealed record NumberSearch(decimal Latitude, decimal Longitude, int Miles)
{
    private const int DefaultMiles = 25;
    private const int MostMiles = 500;
    private const double EarthMiles = 3958.8;

    /// <summary>Reads NearNumber or NearLatLong, and Distance, from a query; null if it has neither.</summary>
    public static NumberSearch? Of(FormFields query)
    {
        var miles = query["Distance"] is { Length: > 0 } distance ? (int)FormRules.Integer("Distance", 0, MostMiles, 20422)(distance)! : DefaultMiles;
        if (query["NearLatLong"] is { Length: > 0 } place)
        {
            return place.Split(',') is [string north, string east] && Degrees(north) is decimal latitude && Degrees(east) is decimal longitude
                ? new(latitude, longitude, miles)
                : throw TwilioError.InvalidParameter("NearLatLong", place);
        }

        if (query["NearNumber"] is { Length: > 0 } number)
        {
            // A plus sign that was sent unencoded has been decoded as a space.
            var known = NumberPlace.All.FirstOrDefault(place => place.At is not null && number.TrimStart(' ', '+').StartsWith(place.Prefix[1..5], StringComparison.Ordinal));
            return known?.At is var (latitude, longitude) ? new(latitude, longitude, miles) : throw TwilioError.InvalidParameter("NearNumber", number);
        }

        return null;
    }

    public bool Includes(NumberPlace place) => place.At is var (latitude, longitude) && MilesTo((double)latitude, (double)longitude) <= Miles;

    private static decimal? Degrees(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private double MilesTo(double latitude, double longitude)
    {
        var north = Radians(latitude - (double)Latitude) / 2;
        var east = Radians(longitude - (double)Longitude) / 2;
        var half = Math.Pow(Math.Sin(north), 2) + (Math.Cos(Radians((double)Latitude)) * Math.Cos(Radians(latitude)) * Math.Pow(Math.Sin(east), 2));
        return 2 * EarthMiles * Math.Asin(Math.Sqrt(half));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
