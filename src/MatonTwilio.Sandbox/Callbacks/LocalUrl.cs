using System.Net;

namespace MatonTwilio.Sandbox;

/// <summary>Which URLs the sandbox requests: those of this machine, and no others.</summary>
internal static class LocalUrl
{
    /// <summary>Reads a URL; null where it leads away from this machine.</summary>
    public static Uri? Parse(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && FormRules.IsUrl(text!) && Addresses(url.IdnHost).Count > 0 ? url : null;

    /// <summary>
    /// The loopback addresses of a host; none where it is another machine's. Names are not looked up: a name server could say that any of them is
    /// this machine now and another one later.
    /// </summary>
    public static IReadOnlyList<IPAddress> Addresses(string host) => host switch
    {
        "localhost" => [IPAddress.Loopback, IPAddress.IPv6Loopback],
        _ => IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address) ? [address] : [],
    };
}
