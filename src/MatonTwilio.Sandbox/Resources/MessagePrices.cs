namespace MatonTwilio.Sandbox;

/// <summary>
/// The price of a segment, by the country of its recipient. The prices are close to Twilio's list (<see href="https://www.twilio.com/en-us/sms/pricing"/>) and are for
/// rehearsals, because Twilio changes its prices.
/// </summary>
internal static class MessagePrices
{
    private const decimal NorthAmerica = 0.00790m;
    private const decimal Elsewhere = 0.06000m;

    private static readonly Dictionary<string, decimal> ByCallingCode = new()
    {
        ["1"] = NorthAmerica,
        ["31"] = 0.10200m,
        ["33"] = 0.07980m,
        ["34"] = 0.07470m,
        ["39"] = 0.09270m,
        ["41"] = 0.07250m,
        ["43"] = 0.09670m,
        ["44"] = 0.04630m,
        ["49"] = 0.11120m,
        ["52"] = 0.04350m,
        ["55"] = 0.06900m,
        ["61"] = 0.05150m,
        ["81"] = 0.08500m,
        ["91"] = 0.08320m,
    };

    /// <summary>The price of a segment.</summary>
    /// <param name="to">The recipient.</param>
    public static decimal Of(string to)
    {
        if (!PhoneNumber.IsValid(to))
        {
            return NorthAmerica;
        }

        return ByCallingCode.TryGetValue(to[1..2], out var price) || ByCallingCode.TryGetValue(to[1..3], out price) ? price : Elsewhere;
    }
}
