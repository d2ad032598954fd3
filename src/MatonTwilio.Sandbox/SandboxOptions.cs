namespace MatonTwilio.Sandbox;

/// <summary>The settings of a sandbox. The defaults are a fast gateway without faults.</summary>
public sealed record SandboxOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 chooses a free port.</summary>
    public int Port { get; init; }

    /// <summary>The accepted key. The default is not a secret and gives no access to anything else.</summary>
    public string ApiKey { get; init; } = "sandbox-key";

    /// <summary>The number of messages of the main account in the 30 days before the start.</summary>
    public int MessageCount { get; init; } = 200;

    /// <summary>
    /// The number of calls of the main account in the 30 days before the start. If it is 12 or more, 8 of them are in progress: people in two conferences, and
    /// callers who wait in the queues.
    /// </summary>
    public int CallCount { get; init; } = 50;

    /// <summary>The seed of everything that the sandbox invents. The same seed and start time give the same records.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The delay before each request is processed.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The share of the requests to the gateway that get a random fault, from 0 to 1, drawn with <see cref="Seed"/>.</summary>
    public double FaultRate { get; init; }

    /// <summary>
    /// The faults from which <see cref="FaultRate"/> draws. The default is all faults except requests without any response, because these take the caller's whole
    /// time limit.
    /// </summary>
    public IReadOnlyList<SandboxFaultKind> Faults { get; init; } =
    [
        SandboxFaultKind.TooManyRequests,
        SandboxFaultKind.ServerError,
        SandboxFaultKind.ServerErrorAfterWork,
        SandboxFaultKind.DropBeforeWork,
        SandboxFaultKind.DropAfterWork,
        SandboxFaultKind.Html,
        SandboxFaultKind.TruncatedJson,
        SandboxFaultKind.DropInBody,
    ];

    /// <summary>The maximum number of requests to the gateway in any one second, after which it responds with 429. Maton's gateway has a limit of 10. Null for no limit.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary>The time after which a new message appears in lists. It can be read by its SID at once.</summary>
    public TimeSpan ListLag { get; init; }

    /// <summary>
    /// The time of one step of messages and calls. A message is sending after one step, sent after two and delivered after four. A call rings after one step, is
    /// answered after three and ends after nine.
    /// </summary>
    public TimeSpan LifeCycleStep { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time after which a new connection becomes ACTIVE by itself, as if its page had been opened.</summary>
    public TimeSpan ConnectionActivation { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The number of segments that each sender sends in a second. At Twilio, this is 1 for a local number. Other messages wait in a queue of four hours, and fail when their
    /// validity period ends. Null for no limit.
    /// </summary>
    public double? SegmentsPerSecond { get; init; }

    /// <summary>The digits that the person at the other end of a call presses at each Gather of TwiML; empty for none.</summary>
    public string Digits { get; init; } = "1";

    /// <summary>
    /// The file that keeps the state. An existing file is read at the start, and <see cref="SandboxServer.Stop"/> writes it. Its seed, counts and step replace those
    /// of these settings. Null keeps nothing.
    /// </summary>
    public string? StateFile { get; init; }

    /// <summary>Receives a line for each request and each other event, on any thread. No line contains the key.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>A short description without the key.</summary>
    public override string ToString() => $"{nameof(SandboxOptions)} {{ Port = {Port}, Seed = {Seed}, MessageCount = {MessageCount}, CallCount = {CallCount} }}";
}
