namespace MatonTwilio.Reports;

/// <summary>Calls added up by status and day.</summary>
internal sealed class CallTotals
{
    public long Count { get; private set; }

    public long Inbound { get; private set; }

    /// <summary>Their total duration, in minutes.</summary>
    public decimal Minutes { get; private set; }

    public Dictionary<string, long> Statuses { get; } = new(StringComparer.Ordinal);

    public DaySeries MinutesByDay { get; } = new();

    public Costs Costs { get; } = new();

    public void Add(TwilioCall call)
    {
        Count++;
        Inbound += call.Direction == "inbound" ? 1 : 0;
        Statuses[call.Status ?? ""] = Statuses.GetValueOrDefault(call.Status ?? "") + 1;
        var minutes = (decimal)(call.Duration ?? TimeSpan.Zero).Ticks / TimeSpan.TicksPerMinute;
        Minutes += minutes;
        Costs.Add(call.Price, call.PriceUnit);
        if ((call.StartTime ?? call.DateCreated) is { } time)
        {
            MinutesByDay.Add(DateOnly.FromDateTime(time.UtcDateTime), minutes);
        }
    }
}
