using System.Diagnostics;
using System.Globalization;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Sandbox;
using Xunit.Abstractions;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// The proof: the sender is a process that is killed again and again, the gateway loses answers after the work, and in the end each
/// recipient has the message once. MATON_PROOF_SEED, MATON_PROOF_KILLS and MATON_PROOF_RECIPIENTS make another or a longer one.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    // Longer than the list lags, the sandbox's clock and the sender's being one.
    private const int SettleMilliseconds = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int Seed => FromEnvironment("MATON_PROOF_SEED", 5);

    private static int Kills => FromEnvironment("MATON_PROOF_KILLS", 25);

    private static int Recipients => FromEnvironment("MATON_PROOF_RECIPIENTS", 2_000);

    [Fact]
    public async Task However_often_the_sender_is_killed_each_recipient_gets_the_message_once()
    {
        output.WriteLine(Say($"MATON_PROOF_SEED={Seed} MATON_PROOF_KILLS={Kills} MATON_PROOF_RECIPIENTS={Recipients}"));
        using var folder = new TempFolder();
        using var sandbox = SandboxServer.Start(new SandboxOptions
        {
            MessageCount = 0,
            CallCount = 0,
            Seed = Seed,
            ListLag = TimeSpan.FromMilliseconds(300),
            FaultRate = 0.06,
        });
        var chance = new Random(Seed);
        var exitCodes = new List<int>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            InjectSilence(sandbox);
            var sent = sandbox.CreatedMessages.Count;

            // Spread over the whole campaign, so that no kill comes after its end.
            var at = Math.Max(sent + 1, (Recipients * kill / (Kills + 1)) - chance.Next(Recipients / (Kills + 1)));
            using var sender = Start(folder["campaign.jsonl"], sandbox, Recipients);
            await ReachAsync(sandbox, at, sender.Process);
            for (var spin = chance.Next(2_000); spin > 0; spin--)
            {
                // Somewhere between this message and the next.
                Thread.SpinWait(20);
            }

            sender.Process.Kill();
            await sender.EndAsync();
            exitCodes.Add(sender.Process.ExitCode);
        }

        InjectSilence(sandbox);
        using var last = Start(folder["campaign.jsonl"], sandbox, Recipients);
        var errors = await last.EndAsync();

        Assert.True(last.Process.ExitCode == 0, Say($"Seed {Seed}: {errors}"));
        Assert.True(exitCodes.TrueForAll(static code => code is not (0 or 1 or 2)), Say($"Seed {Seed}: a sender ended by itself: {string.Join(' ', exitCodes)}"));
        var reached = sandbox.CreatedMessages.CountBy(static message => message.To).ToDictionary();
        var wrong = Enumerable.Range(0, Recipients).Select(CampaignSender.Recipient).Where(to => reached.GetValueOrDefault(to) != 1).ToList();
        Assert.True(wrong.Count == 0, Say($"Seed {Seed}: not once: {string.Join(", ", wrong.Select(to => $"{to} {reached.GetValueOrDefault(to)}"))}"));
        Assert.Equal(Recipients, sandbox.CreatedMessages.Count);

        // The faults were met, and the journal knows each message.
        Assert.Equal(Enum.GetValues<SandboxFaultKind>(), Met(sandbox).Order());
        Assert.Equal(sandbox.CreatedMessages.Select(static message => message.Sid).Order(), SendJournal.Read(folder["campaign.jsonl"]).Select(static entry => entry.Sid).Order());
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_sent_that_is_not_recorded()
    {
        if (!OperatingSystem.IsLinux())
        {
            // A limit on the size of files stands for the full disk; the shell sets it.
            return;
        }

        using var folder = new TempFolder();
        using var sandbox = SandboxServer.Start(new SandboxOptions { MessageCount = 0, CallCount = 0 });
        using var sender = Start(folder["campaign.jsonl"], sandbox, 200, limit: true);
        var errors = await sender.EndAsync();

        Assert.True(sender.Process.ExitCode == 1, errors);
        Assert.Contains("cannot be used", errors, StringComparison.Ordinal);
        var sent = sandbox.CreatedMessages.Select(static message => message.To).ToList();
        Assert.InRange(sent.Count, 1, 199);
        Assert.Equal(sent.Count, sent.Distinct().Count());
        Assert.Empty(sent.Except(SendJournal.Read(folder["campaign.jsonl"]).Select(static entry => entry.To)));

        // With space again, the rest is sent.
        using var again = Start(folder["campaign.jsonl"], sandbox, 200);
        errors = await again.EndAsync();
        Assert.True(again.Process.ExitCode == 0, errors);
        Assert.Equal(Enumerable.Range(0, 200).Select(CampaignSender.Recipient), sandbox.CreatedMessages.Select(static message => message.To).Order());
    }

    private static IEnumerable<SandboxFaultKind> Met(SandboxServer sandbox) => sandbox.Requests.Select(static request => request.Fault).OfType<SandboxFaultKind>().Distinct();

    // These are not among those that come by chance: each costs a lane the whole time limit.
    private static void InjectSilence(SandboxServer sandbox)
    {
        sandbox.InjectFault(new SandboxFault(SandboxFaultKind.NoAnswerAfterWork) { Method = "POST", Count = 2 });
        sandbox.InjectFault(new SandboxFault(SandboxFaultKind.NoAnswerBeforeWork) { Method = "POST" });
    }

    private static async Task ReachAsync(SandboxServer sandbox, int messages, Process sender)
    {
        var patience = Stopwatch.StartNew();
        while (sandbox.CreatedMessages.Count < messages)
        {
            Assert.False(sender.HasExited, Say($"Seed {Seed}: the sender ended before it was killed."));
            Assert.True(patience.Elapsed < Patience, Say($"Seed {Seed}: the sender hangs."));
            await Task.Delay(1);
        }
    }

    private static Sender Start(string journal, SandboxServer sandbox, int recipients, bool limit = false)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command =
        [
            dotnet, typeof(KillTests).Assembly.Location, sandbox.GatewayUri.ToString(), sandbox.AccountSid, journal,
            Say($"{recipients}"), Say($"{SettleMilliseconds}"), "1000",
        ];

        // Ignored, the signal lets the write fail as it does on a full disk.
        string[] limited = ["sh", "-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "sh", .. command];
        var (program, arguments) = limit ? (limited[0], limited[1..]) : (command[0], command[1..]);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };

        // The runtime's own files must not meet the limit; and it starts quicker with one heap.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new Sender(Process.Start(start)!);
    }

    private static int FromEnvironment(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static string Say(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>The sender's process; it does not outlive the test.</summary>
    private sealed class Sender(Process process) : IDisposable
    {
        private readonly Task<string> _errors = process.StandardError.ReadToEndAsync();

        public Process Process => process;

        /// <summary>Waits for its end; gives what it said of errors.</summary>
        public async Task<string> EndAsync()
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
            return await _errors;
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.Dispose();
        }
    }
}
