using System.Security;

namespace MatonTwilio;

/// <summary>A key with which a program signs in to Twilio, in place of the account's auth token.</summary>
public abstract class TwilioKey
{
    /// <summary>The id (SK...): the user name that goes with <see cref="Secret"/>.</summary>
    public string? Sid { get; set; }

    /// <summary>The account (AC...) that the key belongs to.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The name that a person gave the key.</summary>
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
}
