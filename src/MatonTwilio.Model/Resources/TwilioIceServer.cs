using System.Security;

namespace MatonTwilio;

/// <summary>A STUN or TURN server of a token.</summary>
/// <seealso href="https://www.twilio.com/docs/stun-turn/api"/>
public sealed class TwilioIceServer
{
    /// <summary>The server's URL, such as <c>turn:global.turn.twilio.com:3478?transport=udp</c>.</summary>
    public string? Urls { get; set; }

    /// <summary>The same URL under its older name; null if the response has only the newer one.</summary>
    public string? Url { get; set; }

    /// <summary>The user name; null for a STUN server, which requires none.</summary>
    public string? Username { get; set; }

    /// <summary>The password; null for a STUN server, which requires none.</summary>
    public SecureString? Credential { get; set; }

    /// <inheritdoc/>
    public override string ToString() => DisplayText.Visible(Urls ?? Url ?? "");
}
