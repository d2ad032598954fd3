namespace MatonTwilio.Sandbox;

/// <summary>The connections, oldest first.</summary>
internal sealed class ConnectionStore
{
    private readonly object _gate = new();
    private readonly List<Connection> _connections = [];
    private readonly Random _ids;
    private readonly SandboxOptions _options;

    /// <summary>Creates the store with one active connection.</summary>
    public ConnectionStore(SandboxOptions options)
    {
        _options = options;
        _ids = new(options.Seed);
        var first = Add("twilio", Connection.DefaultMethod);
        first.ActiveFrom = first.Created;
    }

    public DateTimeOffset Now => _options.TimeProvider.GetUtcNow();

    public Connection Add(string app, string method)
    {
        lock (_gate)
        {
            var connection = new Connection
            {
                Id = NextGuid(),
                App = app,
                Method = method,
                PageToken = NextGuid(),
                Created = Now,
                ActiveFrom = Now + _options.ConnectionActivation,
            };
            _connections.Add(connection);
            return connection;
        }
    }

    public IReadOnlyList<Connection> All()
    {
        lock (_gate)
        {
            return [.. _connections];
        }
    }

    public Connection? Find(string id) => All().FirstOrDefault(connection => connection.Id == id);

    public bool Remove(string id)
    {
        lock (_gate)
        {
            return _connections.RemoveAll(connection => connection.Id == id) > 0;
        }
    }

    /// <summary>Completes the connection that has this page.</summary>
    public bool OpenPage(string pageToken)
    {
        lock (_gate)
        {
            var connection = _connections.Find(candidate => candidate.PageToken == pageToken);
            if (connection is not null && connection.ActiveFrom > Now)
            {
                connection.ActiveFrom = Now;
            }

            return connection is not null;
        }
    }

    /// <summary>Whether the gateway can serve a request: the named connection, or any Twilio connection, is active.</summary>
    public bool IsUsable(string? id) => All().Any(connection =>
        connection.App == "twilio" && connection.StatusAt(Now) == Connection.Active && (id is null || connection.Id == id));

    private string NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _ids.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
