namespace MatonTwilio.Sandbox;

/// <summary>
/// A gateway that lives on 127.0.0.1: Twilio's API under <see cref="GatewayUri"/> and the connections under
/// <see cref="ControlUri"/>, over real HTTP, with everything in memory. Nothing is sent to anyone.
/// </summary>
public sealed class SandboxServer : IDisposable
{
    private readonly SandboxOptions _options;
    private readonly FaultPlan _faults;
    private readonly SandboxLedger _ledger = new();
    private readonly HttpHandler _handler;
    private LoopbackServer _server;

    private SandboxServer(SandboxOptions options)
    {
        _options = options;
        _faults = new FaultPlan(options);
        var world = new World(options);
        AccountSid = SeededWorld.Fill(world);
        world.MessageCreated = _ledger.Add;
        world.CallCreated = _ledger.Add;

        var connections = new ConnectionStore(options);
        var control = new ConnectionEndpoint(connections, () => ControlUri!);
        var gateway = new SandboxGateway(options, connections, control, new ResourceEngine(world, ResourceTable.All), _faults, _ledger);
        _handler = gateway.HandleAsync;
        _server = new LoopbackServer(options.Port, _handler);
        ControlUri = new Uri($"http://127.0.0.1:{_server.Port}");
        GatewayUri = new Uri(ControlUri, "/twilio");
    }

    /// <summary>Base address of Twilio's API here, such as <c>http://127.0.0.1:50123/twilio</c>.</summary>
    public Uri GatewayUri { get; }

    /// <summary>Base address of the connection endpoint, such as <c>http://127.0.0.1:50123</c>.</summary>
    public Uri ControlUri { get; }

    /// <summary>SID of the main account, made from the seed.</summary>
    public string AccountSid { get; }

    /// <summary>Whether it still answers.</summary>
    public bool IsRunning => _server.IsRunning;

    /// <summary>The requests seen so far, oldest first, those of the control endpoint included; the last 20,000 of them.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _ledger.Requests;

    /// <summary>The messages that requests created, oldest first.</summary>
    public IReadOnlyList<SandboxMessage> CreatedMessages => _ledger.Messages;

    /// <summary>The calls that requests made, oldest first.</summary>
    public IReadOnlyList<SandboxCall> CreatedCalls => _ledger.Calls;

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <exception cref="IOException">The port is in use or not allowed.</exception>
    public static SandboxServer Start(SandboxOptions? options = null) => new(options ?? new SandboxOptions());

    /// <summary>Creates the next matching requests go wrong. Several faults are met in the order they were asked for.</summary>
    /// <param name="fault">What goes wrong, for which requests, and how often.</param>
    public void InjectFault(SandboxFault fault) => _faults.Add(fault);

    /// <summary>
    /// Ends every connection and every request at once, as the end of a gateway's process does, and listens again at the same address with all
    /// that it has: what was carried out stays, though nobody has its response.
    /// </summary>
    /// <exception cref="IOException">The port was taken meanwhile.</exception>
    public void Restart()
    {
        _server.Dispose();
        _server = new LoopbackServer(GatewayUri.Port, _handler);
    }

    /// <summary>The handle that a user holds; stopping it disposes this server.</summary>
    public MatonSandbox ToHandle() => new(
        GatewayUri, ControlUri, AccountSid, _options.ApiKey, _options.Seed, _options.MessageCount, _options.CallCount, () => IsRunning, Dispose);

    /// <summary>Stops: frees the port and ends every connection and every waiting request.</summary>
    public void Dispose() => _server.Dispose();
}
