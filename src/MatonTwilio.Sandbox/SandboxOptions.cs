namespace MatonTwilio.Sandbox;

/// <summary>How a sandbox starts and behaves. The defaults give a quick gateway that does nothing wrong.</summary>
public sealed record SandboxOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The key that is accepted. The default is no secret and opens nothing else.</summary>
    public string ApiKey { get; init; } = "sandbox-key";

    /// <summary>How many messages the main account has had in the 30 days before the start.</summary>
    public int MessageCount { get; init; } = 200;

    /// <summary>
    /// How many calls the main account has had in the 30 days before the start. From 12 on, 8 of them go on: people in two conferences and
    /// callers who wait in the queues.
    /// </summary>
    public int CallCount { get; init; } = 50;

    /// <summary>What everything invented is made from: the same seed and start time give the same records.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long each request waits before anything else happens.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Which share of the requests to the gateway goes wrong, from 0 to 1, drawn with <see cref="Seed"/>.</summary>
    public double FaultRate { get; init; }

    /// <summary>
    /// What <see cref="FaultRate"/> draws from. By default everything but the requests that are never answered, which cost
    /// a caller its whole timeout.
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

    /// <summary>Requests to the gateway in any one second before it answers 429, as the real one does at 10; null for no limit.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary>A new message shows up in lists only after this time; under its SID it is found at once.</summary>
    public TimeSpan ListLag { get; init; }

    /// <summary>
    /// The pace of what moves by itself. A message is sending after one step, sent after two and delivered after four; a call
    /// rings after one, is answered after three and ends after nine.
    /// </summary>
    public TimeSpan LifeCycleStep { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A new connection becomes ACTIVE after this time by itself, as if its page had been opened.</summary>
    public TimeSpan ConnectionActivation { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How many segments each sender sends in a second, as Twilio has it: 1 for a local number. The rest waits in a queue of four hours, and fails when its
    /// validity period ends. Null for no limit.
    /// </summary>
    public double? SegmentsPerSecond { get; init; }

    /// <summary>What the person at the other end of a call presses at each Gather of TwiML; empty for nothing.</summary>
    public string Digits { get; init; } = "1";

    /// <summary>
    /// The file that keeps the state: read at the start where it is there, and written by <see cref="SandboxServer.Stop"/>. What it says of the
    /// seed, the counts and the pace takes the place of what is said here. Null keeps nothing.
    /// </summary>
    public string? StateFile { get; init; }

    /// <summary>Is told of each request and of all else that happens, a line each, from any thread. No line has the key in it.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>A short description; the key is not in it.</summary>
    public override string ToString() => $"{nameof(SandboxOptions)} {{ Port = {Port}, Seed = {Seed}, MessageCount = {MessageCount}, CallCount = {CallCount} }}";
}
