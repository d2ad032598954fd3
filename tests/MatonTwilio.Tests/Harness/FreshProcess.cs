using System.Diagnostics;
using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>Runs one of <see cref="Probes"/> in a process that has done nothing yet.</summary>
internal static class FreshProcess
{
    /// <summary>The facts that the probe found.</summary>
    public static IReadOnlyList<string> Run(string probe) => Run(probe, heapLimit: null);

    /// <summary>The same, of a process whose managed memory has a limit.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="heapLimit">The most bytes of the heap; null for as much as there is.</param>
    /// <param name="arguments">The probe's arguments.</param>
    public static IReadOnlyList<string> Run(string probe, long? heapLimit, params string[] arguments)
    {
        // Not below the checkout, and without the person's own profile: what appears in it was made by the probe.
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

    /// <summary>Starts a probe, for whoever starts it to end; its files go to a folder.</summary>
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
