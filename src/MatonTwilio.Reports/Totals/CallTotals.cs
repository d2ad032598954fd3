namespace MatonTwilio.Reports;

/// <summary>Calls added up by status and day.</summary>
internal sealed class CallTotals
{
    private readonly SortedDictionary<string, decimal> _prices = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    public long Inbound { get; private set; }

    /// <summary>How long they lasted together, in minutes.</summary>
    public decimal Minutes { get; private set; }

    public Dictionary<string, long> Statuses { get; } = new(StringComparer.Ordinal);

    public DaySeries MinutesByDay { get; } = new();

    /// <summary>What they cost, by currency.</summary>
    public IReadOnlyDictionary<string, decimal> Prices => _prices;

    public void Add(TwilioCall call)
    {
        Count++;
        Inbound += call.Direction == "inbound" ? 1 : 0;
        Statuses[call.Status ?? ""] = Statuses.GetValueOrDefault(call.Status ?? "") + 1;
        var minutes = (decimal)(call.Duration ?? TimeSpan.Zero).Ticks / TimeSpan.TicksPerMinute;
        Minutes += minutes;
        if (call.Price is { } price)
        {
            _prices[Money.Unit(call.PriceUnit)] = _prices.GetValueOrDefault(Money.Unit(call.PriceUnit)) - price;
        }

        if ((call.StartTime ?? call.DateCreated) is { } time)
        {
            MinutesByDay.Add(DateOnly.FromDateTime(time.UtcDateTime), minutes);
        }
    }
}
