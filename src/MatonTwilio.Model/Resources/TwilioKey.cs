using System.Security;

namespace MatonTwilio;

/// <summary>A key with which a program signs in to Twilio instead of the account's auth token.</summary>
public abstract class TwilioKey : TwilioRecord
{
    /// <summary>The SID (SK...), which is the user name for <see cref="Secret"/>.</summary>
    public string? Sid { get; set; }

    /// <summary>The account (AC...) that the key belongs to.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The key's friendly name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>When it was created (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <summary>
    /// The secret, which Twilio returns once, when the key is created; null afterwards. Export-Clixml encrypts it on Windows only.
    /// </summary>
    public SecureString? Secret { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(FriendlyName ?? "", Sid);

    private protected sealed override string? Identity => Sid;

    private protected sealed override DateTimeOffset? Created => DateCreated;
}
