using System.Diagnostics;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>The cmdlet itself is killed and started again, and each recipient is reached once. The Gateway's tests repeat this more often.</summary>
public sealed class KillTests : IDisposable
{
    private const int Recipients = 100;
    private const int Kills = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // The sandbox's types belong to the module, so it is imported first.
    private readonly ModuleRunspace _module = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-kill-");

    public void Dispose()
    {
        _module.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Send_TwilioSms_that_is_killed_and_run_again_reaches_each_recipient_once()
    {
        using var sandbox = SandboxServer.Start(new SandboxOptions { MessageCount = 0, CallCount = 0, ListLag = TimeSpan.FromMilliseconds(300), Latency = TimeSpan.FromMilliseconds(5) });
        var chance = new Random(5);
        for (var kill = 1; kill <= Kills; kill++)
        {
            InjectFaults(sandbox);
            var at = Math.Max(sandbox.CreatedMessages.Count + 1, (Recipients * kill / (Kills + 1)) - chance.Next(10));
            using var sender = Start(sandbox);
            try
            {
                await ReachAsync(sandbox, at, sender);
            }
            finally
            {
                sender.Kill();
            }

            await sender.WaitForExitAsync().WaitAsync(Patience);
        }

        InjectFaults(sandbox);
        using var last = Start(sandbox);
        var errors = last.StandardError.ReadToEndAsync();
        var said = last.StandardOutput.ReadToEndAsync();
        try
        {
            await last.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            if (!last.HasExited)
            {
                last.Kill();
            }
        }

        Assert.True(last.ExitCode == 0, await errors);
        Assert.InRange((await said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, Recipients - 1);
        Assert.Equal(Enumerable.Range(1001, Recipients).Select(static number => $"+1555000{number}"), sandbox.CreatedMessages.Select(static message => message.To).Order());
    }

    private static void InjectFaults(SandboxServer sandbox)
    {
        foreach (var kind in (SandboxFaultKind[])[SandboxFaultKind.DropAfterWork, SandboxFaultKind.ServerErrorAfterWork, SandboxFaultKind.ServerError, SandboxFaultKind.TooManyRequests])
        {
            sandbox.InjectFault(new SandboxFault(kind) { Method = "POST", RetryAfter = "0" });
        }
    }

    private static async Task ReachAsync(SandboxServer sandbox, int messages, Process sender)
    {
        var patience = Stopwatch.StartNew();
        while (sandbox.CreatedMessages.Count < messages)
        {
            Assert.False(sender.HasExited, "The sender ended before it was killed.");
            Assert.True(patience.Elapsed < Patience, "The sender hangs.");
            await Task.Delay(1);
        }
    }

    private Process Start(SandboxServer sandbox)
        => FreshProcess.Start(_folder.FullName, Probes.Campaign, sandbox.GatewayUri.ToString(), sandbox.AccountSid, Path.Combine(_folder.FullName, "campaign.jsonl"));
}
