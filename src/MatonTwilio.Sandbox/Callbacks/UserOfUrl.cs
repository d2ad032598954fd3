using System.Net;

namespace MatonTwilio.Sandbox;

/// <summary>The name and the password of a URL, for a program that asks for them with 401, by HTTP's Basic or Digest authentication.</summary>
/// <remarks><see href="https://www.twilio.com/docs/usage/security#http-authentication"/></remarks>
internal sealed class UserOfUrl : ICredentials
{
    private static readonly string[] Schemes = ["Basic", "Digest"];

    /// <inheritdoc/>
    public NetworkCredential? GetCredential(Uri uri, string authType)
        => uri.UserInfo.Length > 0 && Schemes.Contains(authType, StringComparer.OrdinalIgnoreCase)
            && uri.UserInfo.Split(':', 2) is [var name, .. var rest]
            ? new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(string.Concat(rest)))
            : null;
}
