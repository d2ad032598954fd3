using System.Diagnostics;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A disk that becomes full during a transfer.</summary>
public sealed class FullDiskTests : DownloadTest
{
    [FullDiskFact]
    public async Task A_full_disk_is_a_clear_error_and_leaves_no_file()
    {
        Server.AnswersBy(static _ => Whole(new byte[1_000_000]));
        var (exitCode, said) = await SaveAsync(blocks: 64);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Maton.FileUnusable: ", said, StringComparison.Ordinal);
        Assert.Contains("cannot be written", said, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
        Assert.Empty(Everything);

        Assert.Equal((0, ""), await SaveAsync(blocks: 4096));
        Assert.Equal([RecordingSid + ".wav"], Everything);
    }

    private async Task<(int ExitCode, string Said)> SaveAsync(int blocks)
    {
        // If the signal is ignored, the write fails as on a full disk.
        string[] arguments =
        [
            "-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh",
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(FullDiskTests).Assembly.Location,
            FileSaver.Name, Server.GatewayUri.ToString(), Inside,
        ];
        var start = new ProcessStartInfo("sh", arguments) { RedirectStandardError = true };

        // The limit must not apply to files of the runtime.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync().WithTimeout();
        await process.WaitForExitAsync().WithTimeout();
        return (process.ExitCode, said);
    }
}
