using System.Net;

namespace MatonTwilio.Gateway;

/// <summary>A proxy for everything but this machine: a sandbox is reached directly, and a key sent over plain http never leaves.</summary>
/// <param name="proxy">The proxy; null takes the process's own, which comes from the environment or the system's settings.</param>
internal sealed class OutwardProxy(IWebProxy? proxy = null) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => Inner.Credentials;
        set => Inner.Credentials = value;
    }

    private IWebProxy Inner => proxy ?? HttpClient.DefaultProxy;

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : Inner.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || Inner.IsBypassed(host);
}
