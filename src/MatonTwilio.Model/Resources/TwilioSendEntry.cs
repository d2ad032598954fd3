namespace MatonTwilio;

/// <summary>What a journal knows of one row of a campaign.</summary>
public sealed class TwilioSendEntry
{
    /// <summary>
    /// What the row is known by: the value of -JournalKey, or a digest of its content, after which of the rows of that content it is.
    /// </summary>
    public string Key { get; set; } = "";

    /// <summary>
    /// Done: sent, and its SID known. Failed: refused, so that it was certainly not sent. Unknown: the outcome is unknown. Pending: begun, and its
    /// end not recorded. Skipped: not sent, because another row with the same number came first (-Unique), or because
    /// the recipient has opted out (-SkipOptedOut).
    /// </summary>
    public TwilioSendState State { get; set; }

    /// <summary>The recipient.</summary>
    public string To { get; set; } = "";

    /// <summary>The SID of what was sent; null unless it is done.</summary>
    public string? Sid { get; set; }

    /// <summary>The id of the error, Maton.OptedOut for a row that -SkipOptedOut skipped; null where there was none.</summary>
    public string? Error { get; set; }

    /// <summary>The account (AC...) that it was begun in; null where the journal does not say.</summary>
    public string? AccountSid { get; set; }

    /// <summary>
    /// When the first attempt of unknown outcome began (UTC), by the clock of Twilio or of the gateway where one of them was known; for a row that
    /// was only skipped, when that was recorded.
    /// </summary>
    public DateTimeOffset BegunAt { get; set; }

    /// <summary>When its end was recorded (UTC); null while it is pending.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The message with the status that it has now; null where <c>Get-TwilioSendJournal -Refresh</c> did not read it.</summary>
    public TwilioMessage? Message { get; set; }

    /// <summary>Whose clock <see cref="BegunAt"/> is by.</summary>
    internal ClockSource Clock { get; set; }

    /// <summary>A digest of what was to be sent; null where the key says it.</summary>
    internal string? Content { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {State}";
}
