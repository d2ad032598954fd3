using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using Microsoft.PowerShell;

namespace MatonTwilio.Samples;

/// <summary>Runs samples/tour.ps1 on the PowerShell engine from NuGet, for machines without pwsh.</summary>
internal static class Program
{
    private const string Manifest = "MatonTwilio.psd1";

    // The exit code that shells expect of a process that Ctrl+C ended.
    private const int Interrupted = 130;

    public static int Main(string[] arguments)
    {
        var live = arguments is [var only] && only.Equals("-Live", StringComparison.OrdinalIgnoreCase);
        if (arguments.Length > 0 && !live)
        {
            Console.Error.WriteLine("Usage: dotnet run --project samples/Tour [-- -Live]");
            return 2;
        }

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var host = new TourHost();
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            // By default, Windows does not run script files. This setting applies only to this process.
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        using var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        using var tour = PowerShell.Create(runspace);
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The script's finally blocks run before the process ends.
            pressed.Cancel = true;
            tour.BeginStop(callback: null, state: null);
        };

        tour.AddCommand(Path.Combine(RepositoryRoot(), "samples", "tour.ps1"));
        if (live)
        {
            tour.AddParameter("Live");
        }

        // As in pwsh, errors are written to the output, so that they appear in order.
        tour.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        tour.AddCommand("Out-Default");
        try
        {
            tour.Invoke();
            return tour.InvocationStateInfo.State == PSInvocationState.Completed ? host.ExitCode : Interrupted;
        }
        catch (PipelineStoppedException)
        {
            return Interrupted;
        }
        catch (RuntimeException error)
        {
            Show(runspace, error.ErrorRecord);
            return 1;
        }
    }

    private static void Show(Runspace runspace, ErrorRecord error)
    {
        using var output = PowerShell.Create(runspace);
        output.AddCommand("Out-Host").AddParameter("InputObject", error).Invoke();
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Manifest)))
            {
                return folder.FullName;
            }
        }

        throw new FileNotFoundException($"{Manifest} was not found above {AppContext.BaseDirectory}.");
    }
}
