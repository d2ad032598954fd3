namespace MatonTwilio;

/// <summary>Feedback to Twilio about a message: whether its recipient did what the message asked for.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-feedback-resource"/>
public sealed class TwilioMessageFeedback
{
    /// <summary>The account (AC...) that the message belongs to.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The message (SM... or MM...).</summary>
    public string? MessageSid { get; set; }

    /// <summary>The outcome: confirmed or unconfirmed.</summary>
    public string? Outcome { get; set; }

    /// <summary>When it was reported first (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When it was reported last (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(Outcome ?? "", MessageSid);
}
