namespace MatonTwilio;

/// <summary>A journal's entry of one row of a campaign.</summary>
public sealed class TwilioSendEntry
{
    /// <summary>
    /// The key of the row: the value of -JournalKey, or the number of the row among those with the same content, and a digest of the content.
    /// </summary>
    public string Key { get; set; } = "";

    /// <summary>
    /// Done: sent, with a known SID. Failed: refused, and certainly not sent. Unknown: the outcome is unknown. Pending: started, without a recorded outcome.
    /// Skipped: not sent, because an earlier row had the same number (-Unique), or because
    /// the recipient has opted out (-SkipOptedOut).
    /// </summary>
    public TwilioSendState State { get; set; }

    /// <summary>The recipient.</summary>
    public string To { get; set; } = "";

    /// <summary>The SID of the record that was created; null unless the state is Done.</summary>
    public string? Sid { get; set; }

    /// <summary>The ID of the error; Maton.OptedOut for a row that -SkipOptedOut skipped; null if there was none.</summary>
    public string? Error { get; set; }

    /// <summary>The account (AC...) in which the send was started; null if the journal does not contain it.</summary>
    public string? AccountSid { get; set; }

    /// <summary>
    /// When the first attempt of unknown outcome began (UTC), by the clock of Twilio or of the gateway if one of them was known. For a row that was only skipped, when
    /// that was recorded.
    /// </summary>
    public DateTimeOffset BegunAt { get; set; }

    /// <summary>When the outcome was recorded (UTC); null while the send is pending.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The message with its current status; null unless <c>Get-TwilioSendJournal -Refresh</c> read it.</summary>
    public TwilioMessage? Message { get; set; }

    /// <summary>The clock of <see cref="BegunAt"/>.</summary>
    internal ClockSource Clock { get; set; }

    /// <summary>A digest of the content; null if the key includes it.</summary>
    internal string? Content { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {State}";
}
