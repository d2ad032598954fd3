using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace MatonTwilio.Benchmarks;

/// <summary>The PowerShell engine with the module imported, and a cmdlet that counts as Measure-Object does.</summary>
internal sealed class Engine
{
    private readonly Runspace _runspace;

    public Engine()
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Measure-Count", typeof(MeasureCountCommand), null));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        Run($"Import-Module '{ManifestPath()}'");
    }

    public static string ManifestPath([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "MatonTwilio.psd1"));

    /// <summary>Connects the commands to a gateway, and opens a connection to it.</summary>
    public void Connect(Uri gateway, int requestsPerSecond = 100_000)
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", "benchmark");
        Environment.SetEnvironmentVariable("TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001");
        Run($"Connect-Maton -GatewayUri {gateway} -RequestsPerSecond {requestsPerSecond}");
        Count("Get-TwilioMessage -First 1");
    }

    public int Count(string command) => (int)Run($"{command} | Measure-Count").Single().BaseObject;

    private System.Collections.ObjectModel.Collection<PSObject> Run(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        var output = shell.AddScript(script).Invoke();
        return shell.HadErrors ? throw new InvalidOperationException(string.Join(Environment.NewLine, shell.Streams.Error)) : output;
    }
}

[Cmdlet(VerbsDiagnostic.Measure, "Count")]
public sealed class MeasureCountCommand : PSCmdlet
{
    private int _count;

    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    protected override void ProcessRecord() => _count++;

    protected override void EndProcessing() => WriteObject(_count);
}
