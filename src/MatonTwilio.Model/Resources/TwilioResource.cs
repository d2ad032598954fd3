namespace MatonTwilio;

/// <summary>The properties of almost every Twilio resource: SID, account, times and path.</summary>
public abstract class TwilioResource : TwilioRecord
{
    /// <summary>The SID: two letters for the kind of resource and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The account (AC...) that the resource belongs to.</summary>
    public virtual string? AccountSid { get; set; }

    /// <summary>When it was created (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <summary>Describes the resource: its number or name, and its SID in parentheses.</summary>
    /// <returns>One line.</returns>
    public sealed override string ToString() => RecordText.Of(Words, Sid);

    private protected override string? Identity => Sid;

    private protected sealed override DateTimeOffset? Created => DateCreated;

    /// <summary>The number or name of the resource; empty if there is only its SID.</summary>
    private protected virtual string Words => "";
}
