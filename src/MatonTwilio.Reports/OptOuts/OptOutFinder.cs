namespace MatonTwilio.Reports;

/// <summary>
/// Finds who has opted out, in messages that come newest first: the newest message that tells decides. It grows with the people who have opted in or
/// out, not with the messages.
/// </summary>
public sealed class OptOutFinder
{
    private const int Refused = 21610;

    // The words that Twilio itself acts on, alone in a message and in any case.
    // https://help.twilio.com/articles/223134027
    private static readonly HashSet<string> Stop = new(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Start = new(["START", "YES", "UNSTOP"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<(string Person, string? Sender)> _decided = [];

    /// <summary>Looks at the next older message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The opt-out that it shows; null where it shows none, or a newer message has told.</returns>
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
