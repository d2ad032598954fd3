using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace MatonTwilio.Gateway;

/// <summary>The HTTP client of a session, from a factory of its own, without the factory's loggers: they would see headers.</summary>
internal sealed class HttpStack : IDisposable
{
    private const string Name = "maton";

    private readonly SocketsHttpHandler _handler;
    private readonly ServiceProvider _services;

    public HttpStack(SessionSettings settings)
    {
        _handler = MakeHandler(settings);
        var services = new ServiceCollection();
        services.AddHttpClient(Name, Configure)
            .ConfigurePrimaryHttpMessageHandler(() => _handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IHttpClientFactory>().CreateClient(Name);
    }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _services.Dispose();

        // The factory leaves its handlers to the garbage collector; a session that has ended keeps no connection open.
        _handler.Dispose();
    }

    private static void Configure(HttpClient client)
    {
        // Each try has its own time limit, which covers the body as well.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json");
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent());
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
