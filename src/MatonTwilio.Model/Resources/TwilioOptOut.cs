namespace MatonTwilio;

/// <summary>A person who has opted out of messages from a sender, and the record that shows it.</summary>
public sealed class TwilioOptOut
{
    /// <summary>The person's number, or their address of a channel.</summary>
    public string PhoneNumber { get; init; } = "";

    /// <summary>The sender that may not write to them any more; null where a messaging service had not chosen one.</summary>
    public string? Sender { get; init; }

    /// <summary>When the message that shows it was sent or received (UTC).</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What shows it: the word that they sent, or 21610, with which Twilio refused a message to them.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The message (SM... or MM...) that shows it.</summary>
    public string? MessageSid { get; init; }

    /// <summary>The messaging service (MG...) of that message; null where there was none. An opt-out holds for all senders of a service.</summary>
    public string? MessagingServiceSid { get; init; }

    /// <summary>The account (AC...) of that message.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The person's number.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => PhoneNumber;
}
