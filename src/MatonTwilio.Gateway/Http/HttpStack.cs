using System.Net;
using System.Reflection;

namespace MatonTwilio.Gateway;

/// <summary>
/// The HTTP clients of a session: one for the API, one for files, made at the first of them. Connections are renewed often enough to follow a
/// name that moves.
/// </summary>
internal sealed class HttpStack(SessionSettings settings) : IDisposable
{
    private readonly HttpClient _api = MakeClient(MakeHandler(settings), "application/json");
    private readonly Lazy<HttpClient> _files = new(() => MakeClient(MakeFileHandler(settings), "*/*"));

    public HttpClient For(ApiRequest request) => request.IsForFile ? _files.Value : _api;

    public void Dispose()
    {
        _api.Dispose();
        if (_files.IsValueCreated)
        {
            _files.Value.Dispose();
        }
    }

    private static HttpClient MakeClient(SocketsHttpHandler handler, string accepts)
    {
        // Each try has its own time limit, which covers the body as well.
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accepts);
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent());
        return client;
    }

    // Not compressed: the bytes that are counted and asked for are those of the file.
    private static SocketsHttpHandler MakeFileHandler(SessionSettings settings)
    {
        var handler = MakeHandler(settings);
        handler.AutomaticDecompression = DecompressionMethods.None;
        handler.ConnectCallback = new FileConnector(settings.GatewayUri, settings.Resolve).ConnectAsync;
        return handler;
    }

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
