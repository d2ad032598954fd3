using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace MatonTwilio.Benchmarks;

/// <summary>Measures the import and the first command in a new process, and compares them with an engine that does neither.</summary>
internal static class Starts
{
    /// <summary>An assembly with one cmdlet. The time of its import is the engine's own share of any import.</summary>
    public static string Control => typeof(MeasureCountCommand).Assembly.Location;

    public static int Run(string what, Uri gateway)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();

        // The first command of the engine itself is not counted.
        Invoke(runspace, "Get-Command -Name Import-Module");
        Environment.SetEnvironmentVariable("MATON_API_KEY", "benchmark");
        Environment.SetEnvironmentVariable("MATON_GATEWAY_URL", gateway.AbsoluteUri);
        var watch = Stopwatch.StartNew();
        var seen = 0;
        if (what == "control")
        {
            Invoke(runspace, $"Import-Module '{Control}'");
        }

        if (what is "import" or "first")
        {
            Invoke(runspace, $"Import-Module '{Engine.ManifestPath()}'");
        }

        if (what == "first")
        {
            watch.Restart();
            seen = Invoke(runspace, "Get-TwilioMessage -First 1");
        }

        Measured.Now(watch, seen).Print();
        return 0;
    }

    private static int Invoke(Runspace runspace, string script)
    {
        using var shell = PowerShell.Create(runspace);
        var output = shell.AddScript(script).Invoke();
        return shell.HadErrors ? throw new InvalidOperationException(shell.Streams.Error[0].ToString()) : output.Count;
    }
}
