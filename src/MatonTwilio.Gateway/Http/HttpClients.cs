using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The HTTP clients of a session, from one <see cref="IHttpClientFactory"/>. The handlers see a response only up to the end of its headers. Everything that must
/// cover the body as well (retries, the time limit, the mapping of errors) is in <see cref="Transport"/> (docs/decisions/0013-http-client-factory.md).
/// </summary>
internal sealed class HttpClients : IDisposable
{
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<HttpMessageHandler> _primaryHandlers = [];
    private readonly ServiceProvider _services;
    private readonly IHttpClientFactory _factory;

    public HttpClients(SessionSettings settings, ApiKey key, RateLimit limit)
    {
        var services = new ServiceCollection();
        var log = () => new WireLogHandler(key);
        var unanswered = new UnansweredPermits();
        Add(HttpClientNames.Gateway, settings.GatewayUri, "application/json", Compressed);
        Add(HttpClientNames.GatewayFiles, settings.GatewayUri, "*/*", Plain);
        Add(HttpClientNames.Control, settings.ControlUri, "application/json", Compressed);
        AddClient(HttpClientNames.Storage, "*/*", ForStorage).AddHttpMessageHandler(log);

        // The filters would add the factory's own loggers, which show headers, and its metrics.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        _services = services.BuildServiceProvider();
        _factory = _services.GetRequiredService<IHttpClientFactory>();

        void Add(string name, Uri baseAddress, string accepts, Func<SocketsHttpHandler> primary)
            => AddClient(name, accepts, primary)
                .AddHttpMessageHandler(() => new PacingHandler(limit, unanswered))
                .AddHttpMessageHandler(() => new CredentialHandler(baseAddress, key))
                .AddHttpMessageHandler(log);

        // PooledConnectionLifetime renews the connections, so the factory need not renew the handlers.
        IHttpClientBuilder AddClient(string name, string accepts, Func<SocketsHttpHandler> primary)
            => services.AddHttpClient(name, client => Configure(client, accepts))
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
                .ConfigurePrimaryHttpMessageHandler(() => Kept(primary()));

        SocketsHttpHandler Plain() => new()
        {
            AllowAutoRedirect = false,
            ConnectTimeout = settings.ConnectTimeout,

            // Detects a dead connection. Without the ping, every retry would use it until it is five minutes old.
            KeepAlivePingDelay = settings.KeepAlivePing,
            KeepAlivePingTimeout = settings.KeepAlivePing,
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PlaintextStreamFilter = (connection, _) => ValueTask.FromResult<Stream>(new FirstWriteStream(connection.PlaintextStream, unanswered.MarkSent)),
            Proxy = new LoopbackBypassProxy(),
            SslOptions = { RemoteCertificateValidationCallback = settings.AcceptCertificate },
            UseCookies = false,
        };

        SocketsHttpHandler Compressed()
        {
            var handler = Plain();
            handler.AutomaticDecompression = DecompressionMethods.All;
            return handler;
        }

        SocketsHttpHandler ForStorage()
        {
            var handler = Plain();
            handler.ConnectCallback = new StorageConnector(settings.GatewayUri, settings.Resolve).ConnectAsync;
            return handler;
        }
    }

    /// <summary>The client of a name, created at its first request.</summary>
    public HttpClient this[string name] => _clients.GetOrAdd(name, _factory.CreateClient);

    /// <summary>Closes the connections. The factory does not dispose handlers that it does not renew.</summary>
    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        foreach (var handler in _primaryHandlers)
        {
            handler.Dispose();
        }

        _services.Dispose();
    }

    private static void Configure(HttpClient client, string accepts)
    {
        // Each attempt has its own time limit, which also covers the body.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accepts);
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent());
    }

    private static string UserAgent()
        => "MatonTwilio/" + typeof(HttpClients).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private SocketsHttpHandler Kept(SocketsHttpHandler handler)
    {
        _primaryHandlers.Add(handler);
        return handler;
    }
}
