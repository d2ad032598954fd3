using System.Diagnostics;
using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>Runs one of <see cref="Probes"/> in a new process.</summary>
internal static class FreshProcess
{
    /// <summary>The facts that the probe found.</summary>
    public static IReadOnlyList<string> Run(string probe) => Run(probe, heapLimit: null);

    /// <summary>Runs a probe in a process with a limit on its managed memory.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="heapLimit">The maximum size of the heap in bytes; null for no limit.</param>
    /// <param name="arguments">The probe's arguments.</param>
    public static IReadOnlyList<string> Run(string probe, long? heapLimit, params string[] arguments)
    {
        // The folder is outside the checkout and replaces the user's profile, so that every file in it was created by the probe.
        var folder = Directory.CreateTempSubdirectory("maton-probe-");
        try
        {
            var start = StartInfo(probe, folder.FullName, arguments);
            if (heapLimit is { } most)
            {
                start.Environment["DOTNET_GCHeapHardLimit"] = most.ToString("x", CultureInfo.InvariantCulture);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var facts = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return facts.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Starts a probe that the caller ends. Its files are written to a folder.</summary>
    public static Process Start(string folder, string probe, params string[] arguments) => Process.Start(StartInfo(probe, folder, arguments))!;

    private static ProcessStartInfo StartInfo(string probe, string folder, params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(FreshProcess).Assembly.Location, probe, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in (string[])["TMPDIR", "TMP", "TEMP"])
        {
            start.Environment[name] = folder;
        }

        return start;
    }
}
