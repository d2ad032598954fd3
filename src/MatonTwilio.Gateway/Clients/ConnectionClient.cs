using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Manages the connections of a key on the control endpoint.</summary>
/// <param name="session">The session to work through.</param>
public sealed class ConnectionClient(GatewaySession session)
{
    private const string Root = "/connections";

    /// <summary>Who is told of what happens.</summary>
    public Action<LogEntry>? Log { get; init; }

    /// <summary>Lists connections.</summary>
    /// <param name="app">Only those for this app; null for all.</param>
    /// <param name="status">Only those with this status; null for all.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The connections, as the endpoint orders them.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task<IReadOnlyList<MatonConnection>> ListAsync(string? app, string? status, CancellationToken cancellation)
    {
        var query = new RequestFields();
        if (app is not null)
        {
            query.Add("app", app);
        }

        if (status is not null)
        {
            query.Add("status", status);
        }

        var response = await SendAsync(Request(HttpMethod.Get, Root) with { Query = query }, cancellation).ConfigureAwait(false);
        return response.Connections ?? [];
    }

    /// <summary>Reads one connection.</summary>
    /// <param name="connectionId">Its id.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task<MatonConnection> GetAsync(string connectionId, CancellationToken cancellation)
    {
        var request = Request(HttpMethod.Get, PathOf(connectionId));
        return (await SendAsync(request, cancellation).ConfigureAwait(false)).One() ?? throw Failures.NoConnectionIn(request);
    }

    /// <summary>Asks for a new connection; a person then authorizes it at its Url.</summary>
    /// <param name="app">The app, such as <c>twilio</c>.</param>
    /// <param name="method">How it is authorized, such as <c>OAUTH2</c>; null leaves it to Maton.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The connection, PENDING.</returns>
    /// <exception cref="MatonException">The request failed, or its outcome is not known.</exception>
    public async Task<MatonConnection> CreateAsync(string app, string? method, CancellationToken cancellation)
    {
        var request = Request(HttpMethod.Post, Root) with
        {
            Content = () => new StringContent(Form(app, method), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        MatonConnection made;
        try
        {
            made = (await SendAsync(request, cancellation).ConfigureAwait(false)).One()
                ?? await NewestPendingAsync(app, cancellation).ConfigureAwait(false)
                ?? throw Failures.NoConnectionIn(request);
        }
        finally
        {
            AccountLookup.Forget();
        }

        // Some deployments answer with the id alone; the page to authorize it on is what a person needs.
        return made.Url is null && made.ConnectionId is { } id ? await GetAsync(id, cancellation).ConfigureAwait(false) : made;
    }

    /// <summary>Removes a connection.</summary>
    /// <param name="connectionId">Its id.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task RemoveAsync(string connectionId, CancellationToken cancellation)
    {
        try
        {
            await session.Transport.SendAsync(Request(HttpMethod.Delete, PathOf(connectionId)), cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Also where its outcome is unknown: it may be gone.
            AccountLookup.Forget();
        }
    }

    /// <summary>Waits until a connection is no longer PENDING.</summary>
    /// <param name="connectionId">Its id.</param>
    /// <param name="timing">How often to look, and for how long.</param>
    /// <param name="seen">Receives what each poll found; null to ignore it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The connection as it was last seen.</returns>
    /// <exception cref="MatonGatewayException">It was still PENDING when the time was up.</exception>
    public async Task<MatonConnection> WaitAsync(string connectionId, PollTiming timing, Action<MatonConnection>? seen, CancellationToken cancellation)
    {
        try
        {
            return await Poll.UntilAsync(
                token => GetAsync(connectionId, token),
                static connection => !string.Equals(connection.Status, "PENDING", StringComparison.OrdinalIgnoreCase),
                timing, seen, session.Time, cancellation).ConfigureAwait(false);
        }
        finally
        {
            AccountLookup.Forget();
        }
    }

    private static string Form(string app, string? method)
        => $$"""{"app": "{{JsonEncodedText.Encode(app)}}"{{(method is null ? "" : $", \"method\": \"{JsonEncodedText.Encode(method)}\"")}}}""";

    private static string PathOf(string connectionId) => $"{Root}/{Uri.EscapeDataString(connectionId)}";

    // Some deployments answer with nothing: what they made is the newest that waits for its authorization.
    private async Task<MatonConnection?> NewestPendingAsync(string app, CancellationToken cancellation)
    {
        var pending = await ListAsync(app, "PENDING", cancellation).ConfigureAwait(false);
        return pending.MaxBy(static connection => connection.CreationTime);
    }

    private Task<ConnectionResponse> SendAsync(ApiRequest request, CancellationToken cancellation)
        => session.Transport.SendAsync(request, body => ConnectionResponse.Read(body, values => session.Transport.Report(request, values)), cancellation);

    private ApiRequest Request(HttpMethod method, string path) => new(method, session.Settings.ControlUri, path) { Client = HttpClientNames.Control, Log = Log };
}
