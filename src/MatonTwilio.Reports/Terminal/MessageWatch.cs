namespace MatonTwilio.Reports;

/// <summary>The messages of a period, newest first, for a live view: counts, failures by code, and the newest messages.</summary>
/// <param name="most">The number of newest messages to keep.</param>
public sealed class MessageWatch(int most)
{
    private readonly List<TwilioMessage> _newest = [];
    private readonly Dictionary<int, long> _errors = [];

    /// <summary>The number of messages.</summary>
    public long Count { get; private set; }

    /// <summary>The number of received messages.</summary>
    public long Received { get; private set; }

    /// <summary>The number of messages that were delivered or read.</summary>
    public long Delivered { get; private set; }

    /// <summary>The number of messages that failed or were not delivered.</summary>
    public long Failed { get; private set; }

    /// <summary>The newest messages.</summary>
    public IReadOnlyList<TwilioMessage> Newest => _newest;

    /// <summary>The number of messages with each error code, most frequent first.</summary>
    public IEnumerable<(int Code, long Count)> Errors
        => _errors.OrderByDescending(static error => error.Value).ThenBy(static error => error.Key).Select(static error => (error.Key, error.Value));

    /// <summary>Adds the next older message.</summary>
    /// <param name="message">The message.</param>
    public void Add(TwilioMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Count++;
        Received += message.Direction == "inbound" ? 1 : 0;
        Delivered += message.Status is "delivered" or "read" ? 1 : 0;
        Failed += message.Status is "failed" or "undelivered" ? 1 : 0;
        if (message.ErrorCode is { } code and not 0)
        {
            _errors[code] = _errors.GetValueOrDefault(code) + 1;
        }

        if (_newest.Count < most)
        {
            _newest.Add(message);
        }
    }
}
