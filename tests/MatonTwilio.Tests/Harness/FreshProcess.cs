using System.Diagnostics;

namespace MatonTwilio.Tests;

/// <summary>Runs one of <see cref="Probes"/> in a process that has done nothing yet.</summary>
internal static class FreshProcess
{
    /// <summary>The facts that the probe found.</summary>
    public static IReadOnlyList<string> Run(string probe)
    {
        // Not below the checkout, and without the person's own profile: what appears in it was made by the probe.
        var folder = Directory.CreateTempSubdirectory("maton-probe-");
        try
        {
            using var process = Process.Start(StartInfo(probe, folder.FullName))!;
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
