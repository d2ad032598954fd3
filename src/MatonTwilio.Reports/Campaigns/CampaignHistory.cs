namespace MatonTwilio.Reports;

/// <summary>What an account's messages, newest first, tell of the recipients of the next one: prices, who has opted out, whom nothing reaches.</summary>
/// <param name="countryOf">The country of a number; null for what has none.</param>
/// <param name="pricesSince">From when on prices are taken: older ones have changed.</param>
public sealed class CampaignHistory(Func<string, string?> countryOf, DateTimeOffset pricesSince)
{
    private readonly OptOutFinder _optOuts = new();
    private readonly LastingFailures _failures = new();
    private readonly Dictionary<string, List<TwilioOptOut>> _optedOut = new(StringComparer.OrdinalIgnoreCase);

    // Which senders a messaging service has.
    private readonly HashSet<(string Service, string Sender)> _senders = [];

    /// <summary>How many messages were added.</summary>
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

    /// <summary>The opt-out that forbids a message; null where there is none.</summary>
    /// <param name="recipient">The recipient.</param>
    /// <param name="sender">The sender, or the SID of a messaging service: an opt-out from one of its senders holds for all of them.</param>
    public TwilioOptOut? FindOptOut(string recipient, string sender)
        => _optedOut.GetValueOrDefault(recipient)?.Find(one => string.Equals(one.Sender, sender, StringComparison.OrdinalIgnoreCase)
            || one.MessagingServiceSid == sender
            || (one.Sender is { } other && _senders.Contains((sender, other))));

    /// <summary>How often the last messages to a recipient failed for good, and the newest error code; null where fewer than two did.</summary>
    /// <param name="recipient">The recipient.</param>
    public (int Count, int Code)? FindFailures(string recipient) => _failures.Find(recipient);
}
