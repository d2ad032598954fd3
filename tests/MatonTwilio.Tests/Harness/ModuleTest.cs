using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>The base of the tests that run commands as a user does, with a PowerShell that has imported the module, and sandboxes.</summary>
[Collection(TheProcess.Name)]
public abstract class ModuleTest : IDisposable
{
    /// <summary>A key that is unlike any other text, so that tests can search for it.</summary>
    protected const string Key = "k3y-zebra-7f9c-quagga";

    /// <summary>The sandbox's number with all capabilities.</summary>
    protected const string Own = "+15551234567";

    /// <summary>A person who always receives messages.</summary>
    protected const string Recipient = "+15559876543";

    private readonly EnvironmentVariables _environment = new();
    private readonly List<IDisposable> _sandboxes = [];

    // $PSStyle belongs to the process.
    private readonly OutputRendering _rendering = PSStyle.Instance.OutputRendering;

    private protected ModuleRunspace PowerShell { get; } = new();

    public void Dispose()
    {
        // The sandboxes end first, so that a script that still waits for one ends as well.
        _sandboxes.ForEach(static sandbox => sandbox.Dispose());
        PowerShell.Try("Disconnect-Maton -Name *; Stop-MatonSandbox");
        PowerShell.Dispose();
        _environment.Dispose();
        PSStyle.Instance.OutputRendering = _rendering;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="ModuleRunspace.Run"/>
    private protected Outcome Run(string script) => PowerShell.Run(script);

    /// <inheritdoc cref="ModuleRunspace.Try"/>
    private protected Outcome Try(string script) => PowerShell.Try(script);

    /// <summary>The error that ended the only statement of a script. With try, PowerShell ends the script there.</summary>
    private protected ErrorRecord TerminatingErrorOf(string script)
    {
        PowerShell["ended"] = null;
        Run($"try {{ {script} }} catch {{ $ended = $_ }}");
        return PowerShell["ended"] as ErrorRecord ?? throw new InvalidOperationException("The script came to its end.");
    }

    /// <summary>Starts a sandbox whose requests a test can check. It ends with the test.</summary>
    private protected SandboxServer StartSandbox(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var options = new SandboxOptions { ApiKey = Key, MessageCount = 30, LifeCycleStep = TimeSpan.FromMilliseconds(1) };
        var sandbox = SandboxServer.Start(change?.Invoke(options) ?? options);
        _sandboxes.Add(sandbox);
        return sandbox;
    }

    /// <summary>Starts a sandbox and creates the default session for it: fast, without retries, and with a specified account.</summary>
    private protected SandboxServer ConnectToSandbox(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var sandbox = StartSandbox(change);
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}");
        return sandbox;
    }

    /// <summary>Creates the default session for a sandbox by its URLs, as for a real gateway.</summary>
    private protected Outcome Connect(SandboxServer sandbox, string more = "", string key = Key, int retries = 0)
    {
        PowerShell["key"] = Secret(key);
        return Run($"Connect-Maton -ApiKey $key -GatewayUri {sandbox.GatewayUri} -ControlUri {sandbox.ControlUri} -RequestsPerSecond 10000 -MaximumRetryCount {retries} {more}");
    }

    private protected static System.Security.SecureString Secret(string text) => new System.Net.NetworkCredential("", text).SecurePassword;
}
