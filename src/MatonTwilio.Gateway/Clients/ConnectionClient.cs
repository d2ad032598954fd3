using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Manages the connections of a key on the control endpoint.</summary>
/// <param name="session">The session.</param>
public sealed class ConnectionClient(GatewaySession session)
{
    private const string Root = "/connections";

    /// <summary>Receives log entries; null for none.</summary>
    public Action<LogEntry>? Log { get; init; }

    /// <summary>Lists connections.</summary>
    /// <param name="app">The app of the connections; null for all.</param>
    /// <param name="status">The status of the connections; null for all.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The connections, in the endpoint's order.</returns>
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
    /// <param name="connectionId">Its ID.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task<MatonConnection> GetAsync(string connectionId, CancellationToken cancellation)
    {
        var request = Request(HttpMethod.Get, PathOf(connectionId));
        return (await SendAsync(request, cancellation).ConfigureAwait(false)).One() ?? throw Failures.NoConnectionIn(request);
    }

    /// <summary>Requests a new connection. A person then authorizes it at its Url.</summary>
    /// <param name="app">The app, such as <c>twilio</c>.</param>
    /// <param name="method">The method of authorization, such as <c>OAUTH2</c>; null lets Maton choose it.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The connection, with the status PENDING.</returns>
    /// <exception cref="MatonException">The request failed, or its outcome is unknown.</exception>
    public async Task<MatonConnection> CreateAsync(string app, string? method, CancellationToken cancellation)
    {
        var request = Request(HttpMethod.Post, Root) with
        {
            Content = () => new StringContent(Form(app, method), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        MatonConnection created;
        try
        {
            created = (await SendAsync(request, cancellation).ConfigureAwait(false)).One()
                ?? await NewestPendingAsync(app, cancellation).ConfigureAwait(false)
                ?? throw Failures.NoConnectionIn(request);
        }
        finally
        {
            AccountLookup.Forget();
        }

        // Some deployments return the ID alone, but the person needs the page on which to authorize the connection.
        return created.Url is null && created.ConnectionId is { } id ? await GetAsync(id, cancellation).ConfigureAwait(false) : created;
    }

    /// <summary>Removes a connection.</summary>
    /// <param name="connectionId">Its ID.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>A task that ends when the connection is removed.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task RemoveAsync(string connectionId, CancellationToken cancellation)
    {
        try
        {
            await session.Transport.SendAsync(Request(HttpMethod.Delete, PathOf(connectionId)), cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Even if the outcome is unknown, because the connection may have been removed.
            AccountLookup.Forget();
        }
    }

    /// <summary>Waits until a connection is no longer PENDING.</summary>
    /// <param name="connectionId">Its ID.</param>
    /// <param name="timing">The interval between polls and the time limit.</param>
    /// <param name="seen">Receives the connection of each poll; null to ignore it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The connection of the last poll.</returns>
    /// <exception cref="MatonGatewayException">The connection was still PENDING after the time limit.</exception>
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

    // Some deployments return an empty response. The new connection is then the newest one that waits for authorization.
    private async Task<MatonConnection?> NewestPendingAsync(string app, CancellationToken cancellation)
    {
        var pending = await ListAsync(app, "PENDING", cancellation).ConfigureAwait(false);
        return pending.MaxBy(static connection => connection.CreationTime);
    }

    private Task<ConnectionResponse> SendAsync(ApiRequest request, CancellationToken cancellation)
        => session.Transport.SendAsync(request, body => ConnectionResponse.Read(body, values => session.Transport.Report(request, values)), cancellation);

    private ApiRequest Request(HttpMethod method, string path) => new(method, session.Settings.ControlUri, path) { Client = HttpClientNames.Control, Log = Log };
}
