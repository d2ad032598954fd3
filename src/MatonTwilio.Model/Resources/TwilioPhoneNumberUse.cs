namespace MatonTwilio;

/// <summary>The use of one of the account's numbers since a time.</summary>
public sealed class TwilioPhoneNumberUse
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The friendly name of the number.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The number of messages that it received.</summary>
    public long MessagesIn { get; set; }

    /// <summary>The number of messages that were sent from it.</summary>
    public long MessagesOut { get; set; }

    /// <summary>The number of calls that it received.</summary>
    public long CallsIn { get; set; }

    /// <summary>The number of calls from it.</summary>
    public long CallsOut { get; set; }

    /// <summary>When the number was last used (UTC); null if it was not used since <see cref="Since"/>.</summary>
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>The time from which messages and calls are counted.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The number's SID (PN...), as input for <c>Remove-TwilioPhoneNumber</c>.</summary>
    public string? Sid { get; init; }

    /// <summary>The account (AC...) of the number.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The number.</summary>
    /// <returns>The number in E.164 format.</returns>
    public override string ToString() => PhoneNumber ?? "";
}
