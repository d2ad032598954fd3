using System.Diagnostics;
using System.Globalization;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A <see cref="CampaignSender"/> as a process, which is ended with the test.</summary>
internal sealed class SenderProcess : IDisposable
{
    /// <summary>Longer than any sender takes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _errors;

    /// <param name="campaign">The campaign that it sends.</param>
    /// <param name="fileLimit">The maximum size of a file that it writes, in units of 512 bytes; null for no limit.</param>
    /// <param name="certificate">The file of a certificate that it trusts; null for those of the system.</param>
    public SenderProcess(CampaignSender campaign, int? fileLimit = null, string? certificate = null)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command = [dotnet, typeof(SenderProcess).Assembly.Location, .. campaign.ToArguments()];

        // If the signal is ignored, the write fails as on a full disk.
        command = fileLimit is { } most ? ["sh", "-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {most}; exec \"$@\""), "sh", .. command] : command;
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardError = true };

        // The limit must not apply to files of the runtime, and the process starts faster with one heap.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (certificate is not null)
        {
            start.Environment["SSL_CERT_FILE"] = certificate;
        }

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Ends the process with SIGTERM. On Windows, which has no such signal, it is killed.</summary>
    public void Terminate()
    {
        if (OperatingSystem.IsWindows())
        {
            Kill();
            return;
        }

        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Interrupts it as Ctrl+C interrupts a cmdlet. SIGINT is not used, because a test run in the background ignores it.</summary>
    public void Interrupt() => _process.StandardInput.Close();

    /// <summary>Kills it.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code, and its error output.</returns>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
