namespace MatonTwilio.Reports;

/// <summary>The totals of the rows of a campaign's journal: their states, and the results of their messages.</summary>
/// <param name="countryOf">Returns the country of a number; null for a number without one.</param>
internal sealed class JournalTotals(Func<string, string?> countryOf)
{
    private readonly Dictionary<TwilioSendState, long> _states = [];
    private readonly DeliveryTotals _countries = new([TwilioDeliveryKey.Country], countryOf);

    /// <summary>The number of rows.</summary>
    public long Count { get; private set; }

    /// <summary>The number of rows that were skipped because their recipients have opted out.</summary>
    public long OptedOut { get; private set; }

    /// <summary>The number of rows that were sent and whose message was not read since.</summary>
    public long Unread { get; private set; }

    /// <summary>The messages of the rows that were not skipped.</summary>
    public MessageTotals Messages { get; } = new();

    /// <summary>The messages by country, largest first.</summary>
    public IEnumerable<TwilioDelivery> Countries => _countries.Groups;

    /// <summary>The number of rows in a state.</summary>
    public long Of(TwilioSendState state) => _states.GetValueOrDefault(state);

    /// <summary>Adds a row.</summary>
    public void Add(TwilioSendEntry entry)
    {
        Count++;
        _states[entry.State] = Of(entry.State) + 1;
        if (entry.State == TwilioSendState.Skipped)
        {
            OptedOut += entry.Error is null ? 0 : 1;
            return;
        }

        Unread += entry is { State: TwilioSendState.Done, Message: null } ? 1 : 0;
        var message = JournalMessage.Of(entry);
        Messages.Add(message);
        _countries.Add(message);
    }
}
