using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>Lets through to the page what comes from the page itself, in a browser on this machine.</summary>
/// <param name="controlUri">Where the page is.</param>
internal sealed class PageGuard(Func<Uri> controlUri)
{
    /// <summary>The field of each form that a page of another site cannot know.</summary>
    public const string TokenField = "token";

    /// <summary>What the field holds, new for each sandbox.</summary>
    public string Token { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>
    /// Whether the host by which the page is asked for is this machine. A name of another site that leads here (DNS rebinding) would let that site
    /// read the page.
    /// </summary>
    public bool IsOwnHost(HttpRequest request)
    {
        var port = controlUri().Port;
        return request.Header("Host") is { } host && (host == $"127.0.0.1:{port}" || host == $"localhost:{port}");
    }

    /// <summary>Whether a form was sent by this page, and not by one of another site.</summary>
    public bool IsOwnForm(HttpRequest request)
        => request.Header("Origin") is var origin && (origin is null || origin == $"http://{request.Header("Host")}")
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Form[TokenField] ?? string.Empty), Encoding.UTF8.GetBytes(Token));
}
