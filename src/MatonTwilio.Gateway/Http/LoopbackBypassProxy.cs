using System.Net;

namespace MatonTwilio.Gateway.Http;

/// <summary>A proxy for every host except this machine. A sandbox is reached directly, and a key that is sent over plain http stays on this machine.</summary>
/// <param name="proxy">The proxy; null for the process's default proxy, which comes from the environment or the system settings.</param>
internal sealed class LoopbackBypassProxy(IWebProxy? proxy = null) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => Inner.Credentials;
        set => Inner.Credentials = value;
    }

    private IWebProxy Inner => proxy ?? HttpClient.DefaultProxy;

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : WithoutUser(Inner.GetProxy(destination));

    public bool IsBypassed(Uri host) => host.IsLoopback || Inner.IsBypassed(host);

    // HTTPS_PROXY may contain a password, and errors of the handler contain the URL. The handler reads the password from the credentials only.
    private static Uri? WithoutUser(Uri? address)
        => address is { UserInfo.Length: > 0 } ? new UriBuilder(address) { UserName = "", Password = "" }.Uri : address;
}
