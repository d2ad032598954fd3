using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>Accepts requests for the page only from the page itself, in a browser on this machine.</summary>
/// <param name="controlUri">The URL of the page.</param>
internal sealed class PageGuard(Func<Uri> controlUri)
{
    /// <summary>The form field whose value a page of another site cannot know.</summary>
    public const string TokenField = "token";

    /// <summary>The value of that field, a new one for each sandbox.</summary>
    public string Token { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>
    /// Whether the host in the request's URL is this machine. If the name of another site could resolve to this machine (DNS rebinding), that site could read the page.
    /// </summary>
    public bool IsOwnHost(HttpRequest request)
    {
        var port = controlUri().Port;
        return request.Header("Host") is { } host && (host == $"127.0.0.1:{port}" || host == $"localhost:{port}");
    }

    /// <summary>Whether a form was sent by this page, and not by a page of another site.</summary>
    public bool IsOwnForm(HttpRequest request)
        => request.Header("Origin") is var origin && (origin is null || origin == $"http://{request.Header("Host")}")
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Form[TokenField] ?? string.Empty), Encoding.UTF8.GetBytes(Token));
}
