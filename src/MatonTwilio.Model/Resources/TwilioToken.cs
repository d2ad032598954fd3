using System.Security;

namespace MatonTwilio;

/// <summary>Temporary credentials for STUN and TURN servers, which connect browsers and phones through firewalls.</summary>
/// <seealso href="https://www.twilio.com/docs/stun-turn/api"/>
public sealed class TwilioToken
{
    /// <summary>The account (AC...) that the token belongs to.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The user name for <see cref="Password"/>.</summary>
    public string? Username { get; set; }

    /// <summary>The password. Export-Clixml encrypts it on Windows only.</summary>
    public SecureString? Password { get; set; }

    /// <summary>The time for which the credentials are valid, from <see cref="DateCreated"/>.</summary>
    public TimeSpan? Ttl { get; set; }

    /// <summary>The servers, each with its credentials.</summary>
    public IReadOnlyList<TwilioIceServer>? IceServers { get; set; }

    /// <summary>When it was created (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <inheritdoc/>
    public override string ToString() => DisplayText.Visible(Username ?? "");
}
