namespace MatonTwilio.Reports;

/// <summary>
/// Finds people who have opted out. Messages are added newest first, and a person's newest keyword decides. The memory grows with the number of people who have
/// opted in or out, not with the number of messages.
/// </summary>
public sealed class OptOutFinder
{
    private const int Refused = 21610;

    // The keywords to which Twilio itself reacts if a message contains nothing else, in any case.
    // https://help.twilio.com/articles/223134027
    private static readonly HashSet<string> Stop = new(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Start = new(["START", "YES", "UNSTOP"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<(string Person, string? Sender)> _decided = [];

    /// <summary>Adds the next older message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The opt-out that it shows; null if it shows none, or if a newer message has decided.</returns>
    public TwilioOptOut? Find(TwilioMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var isInbound = message.Direction == "inbound";
        var (person, sender) = isInbound ? (message.From, message.To) : (message.To, message.From);
        var word = isInbound ? message.Body?.Trim() ?? "" : "";
        var isOptOut = Stop.Contains(word) || (!isInbound && message.ErrorCode == Refused);
        if (person is null || (!isOptOut && !Start.Contains(word)) || !_decided.Add((person, sender)) || !isOptOut)
        {
            return null;
        }

        return new TwilioOptOut
        {
            PhoneNumber = person,
            Sender = sender,
            Since = message.DateSent ?? message.DateCreated,
            Evidence = isInbound ? word : "21610",
            MessageSid = message.Sid,
            MessagingServiceSid = message.MessagingServiceSid,
            AccountSid = message.AccountSid,
        };
    }
}
