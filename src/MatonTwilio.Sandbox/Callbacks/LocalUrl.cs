using System.Net;

namespace MatonTwilio.Sandbox;

/// <summary>Determines which URLs the sandbox requests: only URLs of this machine.</summary>
internal static class LocalUrl
{
    /// <summary>Reads a URL; null if it is not a URL of this machine.</summary>
    public static Uri? Parse(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && FormRules.IsUrl(text!) && Addresses(url.IdnHost).Count > 0 ? url : null;

    /// <summary>
    /// The loopback addresses of a host; none if it is another machine's. Names are not resolved, because a name server could resolve a name to this machine now and
    /// to another one later.
    /// </summary>
    public static IReadOnlyList<IPAddress> Addresses(string host) => host switch
    {
        "localhost" => [IPAddress.Loopback, IPAddress.IPv6Loopback],
        _ => IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address) ? [address] : [],
    };
}
