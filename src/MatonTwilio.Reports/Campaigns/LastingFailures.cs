namespace MatonTwilio.Reports;

/// <summary>
/// Finds recipients whose last messages failed for good, in messages that come newest first. It grows with the recipients, by a few bytes for each that was
/// reached.
/// </summary>
internal sealed class LastingFailures
{
    private const int Fewest = 2;

    // The phone is off or does not exist, the number is not assigned, the line cannot receive messages.
    private static readonly HashSet<int> Codes = [30003, 30005, 30006];

    // Those whose newest message, or the one before their failures, had another end.
    private readonly AddressSet _decided = new();
    private readonly Dictionary<string, (int Count, int Code)> _failed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the next older message.</summary>
    public void Add(TwilioMessage message)
    {
        if (message is not { To: { } to, Status: "delivered" or "read" or "sent" or "undelivered" or "failed" } || message.Direction == "inbound" || _decided.Contains(to))
        {
            return;
        }

        if (message.ErrorCode is { } code && Codes.Contains(code))
        {
            var before = _failed.GetValueOrDefault(to);
            _failed[to] = (before.Count + 1, before.Count == 0 ? code : before.Code);
        }
        else
        {
            _decided.Add(to);
        }
    }

    /// <summary>How often the last messages to a recipient failed, and the newest code; null where fewer than two did.</summary>
    public (int Count, int Code)? Find(string recipient) => _failed.TryGetValue(recipient, out var found) && found.Count >= Fewest ? found : null;
}
