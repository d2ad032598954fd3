namespace MatonTwilio;

/// <summary>A recipient who has opted out of a sender's messages, and the message that shows it.</summary>
public sealed class TwilioOptOut : TwilioRecord
{
    /// <summary>The recipient's number or channel address.</summary>
    public string PhoneNumber { get; init; } = "";

    /// <summary>The sender that may no longer send to the recipient; null if a messaging service had not chosen one.</summary>
    public string? Sender { get; init; }

    /// <summary>When the message that shows it was sent or received (UTC).</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The evidence: the word that the recipient sent, or 21610, with which Twilio refused a message to the recipient.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The message (SM... or MM...) that shows it.</summary>
    public string? MessageSid { get; init; }

    /// <summary>The messaging service (MG...) of that message; null if there was none. An opt-out applies to all senders of a service.</summary>
    public string? MessagingServiceSid { get; init; }

    /// <summary>The account (AC...) of that message.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The recipient's number.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => PhoneNumber;

    private protected override string? Identity => Pair(Sender, PhoneNumber);
}
