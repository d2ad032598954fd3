namespace MatonTwilio.Reports;

/// <summary>Messages added up by status, day and error.</summary>
internal sealed class MessageTotals
{
    public long Count { get; private set; }

    public long Inbound { get; private set; }

    public long Segments { get; private set; }

    /// <summary>The number of outbound messages that were delivered or read.</summary>
    public long Reached { get; private set; }

    /// <summary>The number of outbound messages that failed or were not delivered.</summary>
    public long Failed { get; private set; }

    public Dictionary<string, long> Statuses { get; } = new(StringComparer.Ordinal);

    public Dictionary<int, ErrorCount> Errors { get; } = [];

    public DaySeries ReachedByDay { get; } = new();

    public DaySeries FailedByDay { get; } = new();

    public DaySeries OthersByDay { get; } = new();

    public Costs Costs { get; } = new();

    public void Add(TwilioMessage message)
    {
        Count++;
        Segments += message.NumSegments ?? 0;
        var isInbound = message.Direction == "inbound";
        Inbound += isInbound ? 1 : 0;
        Statuses[message.Status ?? ""] = Statuses.GetValueOrDefault(message.Status ?? "") + 1;
        var (isReached, isFailed) = (message.Status is "delivered" or "read" or "received", message.Status is "failed" or "undelivered");
        Reached += isReached && !isInbound ? 1 : 0;
        Failed += isFailed && !isInbound ? 1 : 0;
        Costs.Add(message.Price, message.PriceUnit);
        if (message.ErrorCode is { } code and not 0)
        {
            Errors[code] = Errors.TryGetValue(code, out var seen) ? seen with { Count = seen.Count + 1 } : new ErrorCount(code, 1, message.ErrorMessage);
        }

        if ((message.DateSent ?? message.DateCreated) is { } time)
        {
            (isReached ? ReachedByDay : isFailed ? FailedByDay : OthersByDay).Add(DateOnly.FromDateTime(time.UtcDateTime), 1);
        }
    }

    /// <summary>The number of messages with an error code, and the text of the first one.</summary>
    internal sealed record ErrorCount(int Code, long Count, string? Text);
}
