namespace MatonTwilio.Sandbox;

/// <summary>
/// A gateway on 127.0.0.1, with Twilio's API under <see cref="GatewayUri"/> and the connections under <see cref="ControlUri"/>, over HTTP, with all its data in
/// memory. It sends nothing to anyone.
/// </summary>
public sealed class SandboxServer : IDisposable
{
    private readonly SandboxOptions _options;
    private readonly FaultPlan _faults;
    private readonly SandboxLedger _ledger = new();
    private readonly SandboxHistory _history;
    private readonly SandboxLog _log;
    private readonly Callbacks _callbacks;
    private readonly HttpHandler _handler;
    private LoopbackServer _server;

    private SandboxServer(SandboxOptions given)
    {
        var kept = given.StateFile is { } file ? StateFile.Read(file) : null;
        _options = kept?.Header.ApplyTo(given) ?? given;
        _history = kept ?? new SandboxHistory(StateHeader.Of(_options), []);
        _faults = new FaultPlan(_options);
        _log = new SandboxLog(_options);
        var world = new World(_options) { Held = _history.Header.Start };
        AccountSid = SeededWorld.Fill(world);
        world.Held = null;
        AuthToken = Accounts.TokenOf(world.Records.Find(AccountSid)!);
        world.MessageCreated = _ledger.Add;
        world.CallCreated = _ledger.Add;
        var engine = new ResourceEngine(world, ResourceTable.All, _options.StateFile is null ? null : _history);
        engine.Repeat(_history.Changes);

        // The file is written at the start as well, so that a file that cannot be written is an error before any work is done.
        KeepState();

        _callbacks = new Callbacks(engine, world, _log, () => ControlUri!);
        var connections = new ConnectionStore(_options);
        var control = new ConnectionEndpoint(connections, () => ControlUri!);
        var start = _options.TimeProvider.GetUtcNow();
        var page = new SandboxPage(_options, () => ControlUri!, () => engine.Read(() => Activity.Of(world, start)), _faults, _callbacks, AccountSid, _log);
        var gateway = new SandboxGateway(_options, connections, control, engine, page, _faults, _ledger, _log);
        _handler = gateway.HandleAsync;
        _server = new LoopbackServer(_options.Port, _handler);
        ControlUri = new Uri($"http://127.0.0.1:{_server.Port}");
        GatewayUri = new Uri(ControlUri, Doors.GatewayRoot);
    }

    /// <summary>Base URL of Twilio's API in the sandbox, such as <c>http://127.0.0.1:50123/twilio</c>.</summary>
    public Uri GatewayUri { get; }

    /// <summary>Base URL of the connection endpoint, such as <c>http://127.0.0.1:50123</c>.</summary>
    public Uri ControlUri { get; }

    /// <summary>SID of the main account, created from the seed.</summary>
    public string AccountSid { get; }

    /// <summary>The main account's token. With the SID, it gives access to Twilio's API below <see cref="ControlUri"/>, and to nothing else.</summary>
    public string AuthToken { get; }

    /// <summary>Whether it still responds.</summary>
    public bool IsRunning => _server.IsRunning;

    /// <summary>The last 20,000 requests, oldest first, including those to the control endpoint.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _ledger.Requests;

    /// <summary>The messages that requests created, oldest first.</summary>
    public IReadOnlyList<SandboxMessage> CreatedMessages => _ledger.Messages;

    /// <summary>The calls that requests created, oldest first.</summary>
    public IReadOnlyList<SandboxCall> CreatedCalls => _ledger.Calls;

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">The settings; null for the defaults.</param>
    /// <exception cref="IOException">The port is in use or not allowed.</exception>
    /// <exception cref="InvalidDataException">The state file cannot be read or written, is not a state file, or has another format.</exception>
    public static SandboxServer Start(SandboxOptions? options = null) => new(options ?? new SandboxOptions());

    /// <summary>Adds a fault for the next matching requests. Faults apply in the order in which they were added.</summary>
    /// <param name="fault">The fault, the requests that get it, and their number.</param>
    public void InjectFault(SandboxFault fault) => _faults.Add(fault);

    /// <summary>
    /// Receives a message from a person: stores it, applies STOP and START, requests the number's URL for messages if it is on this machine, and sends the program's
    /// reply.
    /// </summary>
    /// <param name="from">The person's number, in E.164 format.</param>
    /// <param name="to">The account's number.</param>
    /// <param name="body">The message body.</param>
    /// <param name="stop">Cancels the wait for the program.</param>
    /// <returns>The message, and the replies to the person.</returns>
    /// <exception cref="ArgumentException">A number is invalid, or does not belong to an account.</exception>
    public Task<MatonSandboxMessage> ReceiveMessageAsync(string from, string to, string body, CancellationToken stop = default)
        => _callbacks.ReceiveAsync(from, to, body, stop);

    /// <summary>Receives a call to a number of the main account. Its URL for calls is requested if it is on this machine.</summary>
    /// <param name="from">The person's number, in E.164 format.</param>
    /// <param name="to">The account's number.</param>
    /// <exception cref="ArgumentException">A number is invalid, or does not belong to the account.</exception>
    public void ReceiveCall(string from, string to) => _callbacks.Ring(AccountSid, from, to);

    /// <summary>
    /// Closes every connection and cancels every request at once, as if the process of a gateway ended. Then it listens again at the same address with all its
    /// data. Requests that were carried out stay carried out, although their responses are lost.
    /// </summary>
    /// <exception cref="IOException">Another program took the port meanwhile.</exception>
    public void Restart()
    {
        _server.Dispose();
        _server = new LoopbackServer(GatewayUri.Port, _handler);
    }

    /// <summary>The handle for the user. Stopping it stops this server.</summary>
    public MatonSandbox ToHandle() => new(
        GatewayUri, ControlUri, AccountSid, AuthToken, _options.ApiKey, _options.Seed, _options.MessageCount, _options.CallCount, () => IsRunning, Stop, ReceiveMessageAsync);

    /// <summary>Stops as <see cref="Dispose"/> does, and writes the state file, if one is specified. A second call does nothing.</summary>
    /// <exception cref="InvalidDataException">The state file cannot be written.</exception>
    public void Stop()
    {
        if (!IsRunning)
        {
            return;
        }

        Dispose();
        KeepState();
        _log.Add("stopped");
    }

    /// <summary>Frees the port, closes every connection and cancels every waiting request. The state file is not changed.</summary>
    public void Dispose()
    {
        _server.Dispose();
        _callbacks.Dispose();
    }

    private void KeepState()
    {
        if (_options.StateFile is { } file)
        {
            StateFile.Write(file, _history);
        }
    }
}
