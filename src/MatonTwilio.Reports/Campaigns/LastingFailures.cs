namespace MatonTwilio.Reports;

/// <summary>
/// Finds recipients whose last messages failed permanently. Messages are added newest first. The memory grows by a few bytes for each recipient that was reached.
/// </summary>
internal sealed class LastingFailures
{
    private const int Fewest = 2;

    // The phone is off or does not exist, the number is not assigned, or the line cannot receive messages.
    private static readonly HashSet<int> Codes = [30003, 30005, 30006];

    // Recipients whose newest message, or the last message before their failures, did not fail permanently.
    private readonly AddressSet _decided = new();
    private readonly Dictionary<string, (int Count, int Code)> _failed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the next older message.</summary>
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

    /// <summary>The number of the last messages to a recipient that failed permanently, and the newest error code; null if fewer than two did.</summary>
    public (int Count, int Code)? Find(string recipient) => _failed.TryGetValue(recipient, out var found) && found.Count >= Fewest ? found : null;
}
