namespace MatonTwilio;

/// <summary>What almost every resource of Twilio's has: an id, an account and a place.</summary>
public abstract class TwilioResource
{
    /// <summary>The id: two letters for the kind of resource and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The account (AC...) that the resource belongs to.</summary>
    public virtual string? AccountSid { get; set; }

    /// <summary>When it was created (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Sid ?? "";
}
