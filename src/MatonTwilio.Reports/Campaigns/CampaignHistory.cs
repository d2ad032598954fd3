namespace MatonTwilio.Reports;

/// <summary>What an account's earlier messages, newest first, show about recipients: prices, who has opted out, and who cannot be reached.</summary>
/// <param name="countryOf">Returns the country of a number; null for a number without one.</param>
/// <param name="pricesSince">The time of the oldest price that counts. Older prices may have changed.</param>
public sealed class CampaignHistory(Func<string, string?> countryOf, DateTimeOffset pricesSince)
{
    private readonly OptOutFinder _optOuts = new();
    private readonly LastingFailures _failures = new();
    private readonly Dictionary<string, List<TwilioOptOut>> _optedOut = new(StringComparer.OrdinalIgnoreCase);

    // The senders of each messaging service.
    private readonly HashSet<(string Service, string Sender)> _senders = [];

    /// <summary>The number of added messages.</summary>
    public long Count { get; private set; }

    /// <summary>The prices.</summary>
    public CampaignPrices Prices { get; } = new(countryOf);

    /// <summary>Adds the next older message.</summary>
    /// <param name="message">The message.</param>
    public void Add(TwilioMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Count++;
        if (message.DateCreated >= pricesSince)
        {
            Prices.Add(message);
        }

        _failures.Add(message);
        if (message is { MessagingServiceSid: { } service, From: { } sender } && message.Direction != "inbound")
        {
            _senders.Add((service, sender));
        }

        if (_optOuts.Find(message) is { } found)
        {
            if (!_optedOut.TryGetValue(found.PhoneNumber, out var all))
            {
                _optedOut[found.PhoneNumber] = all = [];
            }

            all.Add(found);
        }
    }

    /// <summary>The opt-out that prevents a message; null if there is none.</summary>
    /// <param name="recipient">The recipient.</param>
    /// <param name="sender">The sender, or the SID of a messaging service. An opt-out from one sender of a service applies to all its senders.</param>
    public TwilioOptOut? FindOptOut(string recipient, string sender)
        => _optedOut.GetValueOrDefault(recipient)?.Find(one => string.Equals(one.Sender, sender, StringComparison.OrdinalIgnoreCase)
            || one.MessagingServiceSid == sender
            || (one.Sender is { } other && _senders.Contains((sender, other))));

    /// <summary>The number of the last messages to a recipient that failed permanently, and the newest error code; null if fewer than two did.</summary>
    /// <param name="recipient">The recipient.</param>
    public (int Count, int Code)? FindFailures(string recipient) => _failures.Find(recipient);
}
