using System.Net;
using System.Reflection;

namespace MatonTwilio.Gateway;

/// <summary>The HTTP client of a session: one handler, whose connections are renewed often enough to follow a name that moves.</summary>
internal sealed class HttpStack : IDisposable
{
    public HttpStack(SessionSettings settings)
    {
        // Each try has its own time limit, which covers the body as well.
        Client = new HttpClient(MakeHandler(settings))
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json");
        Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent());
    }

    public HttpClient Client { get; }

    public void Dispose() => Client.Dispose();

    private static SocketsHttpHandler MakeHandler(SessionSettings settings) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = settings.ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        Proxy = new OutwardProxy(),
        UseCookies = false,
    };

    private static string UserAgent()
        => "MatonTwilio/" + typeof(HttpStack).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
}
