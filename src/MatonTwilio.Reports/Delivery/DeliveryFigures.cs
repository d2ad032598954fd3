namespace MatonTwilio.Reports;

/// <summary>The messages of one group, added up.</summary>
/// <param name="group">The group with its keys.</param>
internal sealed class DeliveryFigures(TwilioDelivery group)
{
    private readonly DurationHistogram _times = new();
    private readonly Dictionary<string, decimal> _costs = new(StringComparer.Ordinal);

    /// <summary>Adds a message.</summary>
    public void Add(TwilioMessage message)
    {
        group.Count++;
        group.Segments += message.NumSegments ?? 0;
        switch (message.Status)
        {
            case "delivered" or "read":
                group.Delivered++;
                break;
            case "undelivered":
                group.Undelivered++;
                break;
            case "failed":
                group.Failed++;
                break;
            case "canceled":
                group.Canceled++;
                break;
            default:
                group.Pending++;
                break;
        }

        if (message.Price is { } price)
        {
            var unit = Money.Unit(message.PriceUnit);
            _costs[unit] = _costs.GetValueOrDefault(unit) - price;
        }

        if (message is { Status: "delivered" or "read" or "undelivered" or "failed", DateCreated: { } created, DateUpdated: { } final })
        {
            _times.Add(final - created);
        }
    }

    /// <summary>The group with its current figures.</summary>
    public TwilioDelivery Complete()
    {
        group.MedianTime = _times.Percentile(0.5);
        group.Time95 = _times.Percentile(0.95);
        (group.PriceUnit, group.Cost) = _costs.Count == 1 && _costs.Single() is var (unit, cost) ? (unit, cost) : ((string?)null, (decimal?)null);

        return group;
    }
}
