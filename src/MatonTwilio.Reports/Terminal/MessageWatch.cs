namespace MatonTwilio.Reports;

/// <summary>The messages of a while, newest first, as a live view shows them: counts, failures by code, and the newest of them.</summary>
/// <param name="most">How many of the newest are kept.</param>
public sealed class MessageWatch(int most)
{
    private readonly List<TwilioMessage> _newest = [];
    private readonly Dictionary<int, long> _errors = [];

    /// <summary>How many messages.</summary>
    public long Count { get; private set; }

    /// <summary>How many were received.</summary>
    public long Received { get; private set; }

    /// <summary>How many were delivered or read.</summary>
    public long Delivered { get; private set; }

    /// <summary>How many failed or were not delivered.</summary>
    public long Failed { get; private set; }

    /// <summary>The newest.</summary>
    public IReadOnlyList<TwilioMessage> Newest => _newest;

    /// <summary>How often each error code came, the most frequent first.</summary>
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
