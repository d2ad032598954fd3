namespace MatonTwilio;

/// <summary>What one of the account's numbers was used for since a time.</summary>
public sealed class TwilioPhoneNumberUse
{
    /// <summary>The number in E.164 format.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The name that a person gave the number.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>How many messages it received.</summary>
    public long MessagesIn { get; set; }

    /// <summary>How many messages were sent from it.</summary>
    public long MessagesOut { get; set; }

    /// <summary>How many calls it received.</summary>
    public long CallsIn { get; set; }

    /// <summary>How many calls were made from it.</summary>
    public long CallsOut { get; set; }

    /// <summary>When the last of them was (UTC); null where there were none since <see cref="Since"/>.</summary>
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>The time from which messages and calls are counted.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The number's SID (PN...), so that <c>Remove-TwilioPhoneNumber</c> takes it.</summary>
    public string? Sid { get; init; }

    /// <summary>The account (AC...) of the number.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The number.</summary>
    /// <returns>The number in E.164 format.</returns>
    public override string ToString() => PhoneNumber ?? "";
}
