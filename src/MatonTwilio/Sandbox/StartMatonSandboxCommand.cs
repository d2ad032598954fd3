using System.Management.Automation;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Commands;

/// <summary>
/// Starts a sandbox on this machine, which behaves as the real gateway and sends nothing to anyone. Connect-Maton -Sandbox connects to it. Stop-MatonSandbox,
/// Ctrl+C during -Wait, or the end of the process ends it.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "MatonSandbox", SupportsShouldProcess = true, HelpUri = HelpPage.OfModule)]
[OutputType(typeof(MatonSandbox), typeof(string))]
public sealed class StartMatonSandboxCommand : MatonCommand
{
    /// <summary>The TCP port on 127.0.0.1. 0 uses a free port.</summary>
    [Parameter, ValidateRange(0, 65_535), NotBlank]
    public int Port { get; set; }

    /// <summary>The key that the sandbox accepts. It is not a secret, because only this sandbox accepts it.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? ApiKey { get; set; }

    /// <summary>The number of messages of the last 30 days that the sandbox has at the start.</summary>
    [Parameter, ValidateRange(0, 10_000_000), NotBlank]
    public int MessageCount { get; set; }

    /// <summary>The number of calls of the last 30 days that the sandbox has at the start.</summary>
    [Parameter, ValidateRange(0, 10_000_000), NotBlank]
    public int CallCount { get; set; }

    /// <summary>The seed of the invented data. The same seed creates the same records.</summary>
    [Parameter, NotBlank]
    public int Seed { get; set; }

    /// <summary>The minimum time of each response, in milliseconds.</summary>
    [Parameter, ValidateRange(0, 600_000), NotBlank]
    public int LatencyMilliseconds { get; set; }

    /// <summary>The share of requests that fail, 0 to 1.</summary>
    [Parameter, ValidateRange(0.0, 1.0), NotBlank]
    public double FaultRate { get; set; }

    /// <summary>The types of faults for -FaultRate. The default is all types except requests without a response.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public SandboxFaultKind[]? Fault { get; set; }

    /// <summary>
    /// The maximum number of requests in any second, above which the sandbox responds with 429. The real gateway's limit is 10. The default is no limit.
    /// </summary>
    [Parameter, ValidateRange(1, 100_000), NotBlank]
    public int RequestsPerSecond { get; set; }

    /// <summary>The delay after which a new message is listed, in milliseconds. By SID, it is found immediately.</summary>
    [Parameter, ValidateRange(0, 600_000), NotBlank]
    public int ListLagMilliseconds { get; set; }

    /// <summary>The time of one step of a life cycle, in milliseconds. A message is delivered four steps after it was sent.</summary>
    [Parameter, ValidateRange(1, 3_600_000), NotBlank]
    public int LifeCycleStepMilliseconds { get; set; }

    /// <summary>
    /// The number of segments that each sender sends in a second, such as 1 for a local number at Twilio. The others wait in a queue of up to four hours. The default is no limit.
    /// </summary>
    [Parameter, ValidateRange(0.001, 1000.0), NotBlank]
    public double SegmentsPerSecond { get; set; }

    /// <summary>The digits that the callee presses at each Gather of TwiML. The default is 1. With none, the callee presses nothing.</summary>
    [Parameter, Form("[0-9*#]{1,32}|none", "up to 32 of digits, # and *, or none"), Text]
    public string? Digits { get; set; }

    /// <summary>
    /// The file that keeps the state. If it exists, the sandbox reads it at the start. The sandbox writes it when it is stopped. Its seed, counts and pace replace
    /// -Seed, -MessageCount, -CallCount, -LifeCycleStepMilliseconds and -SegmentsPerSecond.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? State { get; set; }

    /// <summary>Keeps the command running until Ctrl+C or Stop-MatonSandbox, and returns a line for each request.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!ShouldProcess("127.0.0.1", "Start sandbox"))
        {
            return;
        }

        var sandbox = Open();
        if (Wait)
        {
            WaitForEnd(sandbox);
        }
        else
        {
            WriteObject(sandbox);
        }
    }

    private MatonSandbox Open()
    {
        try
        {
            return Sandboxes.Start(MakeOptions());
        }
        catch (InvalidDataException error)
        {
            throw End(ErrorRecords.OfSystem("SandboxState", error, ErrorCategory.InvalidData, State));
        }
        catch (IOException error)
        {
            throw End(ErrorRecords.OfSystem("PortInUse", error, ErrorCategory.ResourceUnavailable, Port));
        }
    }

    private void WaitForEnd(MatonSandbox sandbox)
    {
        try
        {
            WriteObject(sandbox);
            WaitUntil(() => !sandbox.IsRunning);
            Drain();
        }
        finally
        {
            Sandboxes.Stop(sandbox, this);
        }
    }

    private SandboxOptions MakeOptions()
    {
        var defaults = new SandboxOptions();
        return defaults with
        {
            Port = Port,
            StateFile = State is null ? null : FilePath(State),
            Log = Wait ? line => Post(() => WriteObject(line)) : null,
            SegmentsPerSecond = IsBound(nameof(SegmentsPerSecond)) ? SegmentsPerSecond : defaults.SegmentsPerSecond,
            Digits = Digits switch { null => defaults.Digits, "none" => "", _ => Digits },
            ApiKey = ApiKey ?? defaults.ApiKey,
            MessageCount = IsBound(nameof(MessageCount)) ? MessageCount : defaults.MessageCount,
            CallCount = IsBound(nameof(CallCount)) ? CallCount : defaults.CallCount,
            Seed = IsBound(nameof(Seed)) ? Seed : defaults.Seed,
            Latency = TimeSpan.FromMilliseconds(LatencyMilliseconds),
            FaultRate = FaultRate,
            Faults = Fault ?? defaults.Faults,
            RequestsPerSecond = IsBound(nameof(RequestsPerSecond)) ? RequestsPerSecond : defaults.RequestsPerSecond,
            ListLag = TimeSpan.FromMilliseconds(ListLagMilliseconds),
            LifeCycleStep = IsBound(nameof(LifeCycleStepMilliseconds)) ? TimeSpan.FromMilliseconds(LifeCycleStepMilliseconds) : defaults.LifeCycleStep,
        };
    }
}
