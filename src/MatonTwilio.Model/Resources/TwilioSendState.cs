namespace MatonTwilio;

/// <summary>How far a row of a campaign has come.</summary>
public enum TwilioSendState
{
    /// <summary>Begun; its end is not recorded.</summary>
    Pending,

    /// <summary>Sent.</summary>
    Done,

    /// <summary>Refused, and so not sent.</summary>
    Failed,

    /// <summary>It could not be found out whether it was sent.</summary>
    Unknown,

    /// <summary>Not sent, because -Unique found another row of the same number before it, or -SkipOptedOut an opt-out.</summary>
    Skipped,
}
