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

        // At the start already: a file that cannot be written is better known before than after.
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

    /// <summary>Base address of Twilio's API here, such as <c>http://127.0.0.1:50123/twilio</c>.</summary>
    public Uri GatewayUri { get; }

    /// <summary>Base address of the connection endpoint, such as <c>http://127.0.0.1:50123</c>.</summary>
    public Uri ControlUri { get; }

    /// <summary>SID of the main account, made from the seed.</summary>
    public string AccountSid { get; }

    /// <summary>The main account's token: with the SID it opens Twilio's API below <see cref="ControlUri"/>, and nothing else.</summary>
    public string AuthToken { get; }

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
    /// <exception cref="InvalidDataException">The state file cannot be read or written, is none, or is of another version.</exception>
    public static SandboxServer Start(SandboxOptions? options = null) => new(options ?? new SandboxOptions());

    /// <summary>Creates the next matching requests go wrong. Several faults are met in the order they were asked for.</summary>
    /// <param name="fault">What goes wrong, for which requests, and how often.</param>
    public void InjectFault(SandboxFault fault) => _faults.Add(fault);

    /// <summary>
    /// Receives a message from a person: keeps it, applies STOP and START, requests the URL that the number has for messages if it is on this machine, and
    /// sends the reply of the program.
    /// </summary>
    /// <param name="from">The person's number, in E.164 format.</param>
    /// <param name="to">The account's number.</param>
    /// <param name="body">The body.</param>
    /// <param name="stop">Ends the wait for the program.</param>
    /// <returns>The message and what the person gets in reply.</returns>
    /// <exception cref="ArgumentException">A number is none, or is not an account's.</exception>
    public Task<MatonSandboxMessage> ReceiveMessageAsync(string from, string to, string body, CancellationToken stop = default)
        => _callbacks.ReceiveAsync(from, to, body, stop);

    /// <summary>Receives a call to a number of the main account. Its URL for calls is requested if it is on this machine.</summary>
    /// <param name="from">The person's number, in E.164 format.</param>
    /// <param name="to">The account's number.</param>
    /// <exception cref="ArgumentException">A number is none, or is not the account's.</exception>
    public void ReceiveCall(string from, string to) => _callbacks.Ring(AccountSid, from, to);

    /// <summary>
    /// Ends every connection and every request at once, as the end of a gateway's process does, and listens again at the same address with all
    /// that it has: what was carried out stays, though its response is lost.
    /// </summary>
    /// <exception cref="IOException">The port was taken meanwhile.</exception>
    public void Restart()
    {
        _server.Dispose();
        _server = new LoopbackServer(GatewayUri.Port, _handler);
    }

    /// <summary>The handle that a user holds; stopping it stops this server.</summary>
    public MatonSandbox ToHandle() => new(
        GatewayUri, ControlUri, AccountSid, AuthToken, _options.ApiKey, _options.Seed, _options.MessageCount, _options.CallCount, () => IsRunning, Stop, ReceiveMessageAsync);

    /// <summary>Stops as <see cref="Dispose"/> does, and writes the state file, if there is to be one. A second call does nothing.</summary>
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

    /// <summary>Frees the port and ends every connection and every waiting request. The state file is left as it is.</summary>
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
