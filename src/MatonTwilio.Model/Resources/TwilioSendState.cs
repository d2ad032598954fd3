namespace MatonTwilio;

/// <summary>The state of a row of a campaign.</summary>
public enum TwilioSendState
{
    /// <summary>Started, without a recorded outcome.</summary>
    Pending,

    /// <summary>Sent.</summary>
    Done,

    /// <summary>Refused, and certainly not sent.</summary>
    Failed,

    /// <summary>It is unknown whether the row was sent.</summary>
    Unknown,

    /// <summary>Not sent, because an earlier row has the same number (-Unique), or the recipient has opted out (-SkipOptedOut).</summary>
    Skipped,
}
