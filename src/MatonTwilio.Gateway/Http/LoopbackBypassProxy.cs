using System.Net;

namespace MatonTwilio.Gateway.Http;

/// <summary>A proxy for everything but this machine: a sandbox is reached directly, and a key sent over plain http never leaves.</summary>
/// <param name="proxy">The proxy; null takes the process's own, which comes from the environment or the system's settings.</param>
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

    // HTTPS_PROXY may hold a password, and the handler repeats the address in its errors. It takes the password from the credentials alone.
    private static Uri? WithoutUser(Uri? address)
        => address is { UserInfo.Length: > 0 } ? new UriBuilder(address) { UserName = "", Password = "" }.Uri : address;
}
