using System.Net;

namespace MatonTwilio.Gateway;

/// <summary>
/// The process's proxy for all but this machine itself: plain http is allowed to the loopback because the key does not leave
/// the machine there, and HTTP_PROXY alone would send it to the proxy.
/// </summary>
internal sealed class DirectOnLoopback : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => throw new NotSupportedException("The proxy's credentials are the process's.");
    }

    public Uri? GetProxy(Uri destination) => HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
}
