using System.Diagnostics;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Sandbox;
using Xunit.Abstractions;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// Proves that each recipient is reached once. The sender is a process that is killed, terminated and interrupted many times. The gateway is killed as well and loses responses
/// after the work. MATON_PROOF_SEED, MATON_PROOF_KILLS and MATON_PROOF_RECIPIENTS run another or a longer proof.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static int Seed => ProofSize.Number("MATON_PROOF_SEED", 5);

    /// <summary>The way in which a run ends.</summary>
    private enum End
    {
        Killed,
        Terminated,
        Interrupted,

        /// <summary>The gateway ends and starts again. The sender continues.</summary>
        GatewayKilled,
    }

    [Fact]
    public Task Messages() => ProveAsync(new Proof { Kills = ProofSize.Number("MATON_PROOF_KILLS", 25), Recipients = ProofSize.Number("MATON_PROOF_RECIPIENTS", 2_000) });

    [Fact]
    public Task Calls() => ProveAsync(new Proof { AreCalls = true });

    [Theory]
    [InlineData(100)]
    [InlineData(-100)]
    public Task With_a_clock_that_is_wrong(int seconds) => ProveAsync(new Proof { ClockOffset = TimeSpan.FromSeconds(seconds) });

    [UnixFact]
    public async Task Over_HTTP_2()
    {
        using var folder = new TempFolder();
        await using var front = await Http2Front.StartAsync(folder["front.pem"]);
        await ProveAsync(new Proof { Front = front });
        Assert.Equal(["HTTP/2"], front.Protocols.Distinct());
    }

    // A limit on the file size, which the shell sets, replaces a full disk.
    [UnixFact]
    public async Task On_a_disk_that_becomes_full_and_is_freed_nothing_is_sent_that_is_not_recorded()
    {
        using var folder = new TempFolder();
        using var sandbox = SandboxServer.Start(new SandboxOptions { MessageCount = 0, CallCount = 0 });
        var campaign = CampaignTo(sandbox, folder, 400);
        foreach (var limit in (int[])[16, 40, 64, 88])
        {
            using var sender = new SenderProcess(campaign, limit);
            var (exitCode, errors) = await sender.EndAsync();

            Assert.True(exitCode == 1, errors);
            Assert.Contains("cannot be used", errors, StringComparison.Ordinal);
            Assert.Empty(sandbox.CreatedMessages.Select(static message => message.To).Except(SendJournal.Read(campaign.Journal).Select(static entry => entry.To)));
        }

        Assert.InRange(sandbox.CreatedMessages.Count, 1, 399);
        using var last = new SenderProcess(campaign);
        Assert.Equal((0, ""), await last.EndAsync());
        Assert.Equal(Enumerable.Range(0, 400).Select(CampaignSender.Recipient), sandbox.CreatedMessages.Select(static message => message.To).Order());
    }

    private static CampaignSender CampaignTo(SandboxServer sandbox, TempFolder folder, int recipients)
        => new() { Gateway = sandbox.GatewayUri, AccountSid = sandbox.AccountSid, Journal = folder["campaign.jsonl"], Recipients = recipients };

    // These faults are not random, because each takes the whole time limit of a sender.
    private static void InjectSilence(SandboxServer sandbox)
    {
        sandbox.InjectFault(new SandboxFault(SandboxFaultKind.NoAnswerAfterWork) { Method = "POST", Count = 2 });
        sandbox.InjectFault(new SandboxFault(SandboxFaultKind.NoAnswerBeforeWork) { Method = "POST" });
    }

    private static void Finish(SenderProcess sender, SandboxServer sandbox, End end)
    {
        switch (end)
        {
            case End.GatewayKilled:
                sandbox.Restart();
                sender.Kill();
                break;
            case End.Terminated:
                sender.Terminate();
                break;
            case End.Interrupted:
                sender.Interrupt();
                break;
            default:
                sender.Kill();
                break;
        }
    }

    private static string Say(FormattableString text) => FormattableString.Invariant(text);

    private async Task ProveAsync(Proof proof)
    {
        output.WriteLine(Say($"MATON_PROOF_SEED={Seed}: {proof.Kills} ends, {proof.Recipients} recipients"));
        using var folder = new TempFolder();
        using var sandbox = SandboxServer.Start(new SandboxOptions
        {
            MessageCount = 0,
            CallCount = 0,
            Seed = Seed,
            ListLag = TimeSpan.FromMilliseconds(300),
            FaultRate = 0.06,
        });
        proof.Front?.LeadTo(sandbox.ControlUri);
        var chance = new Random(Seed);
        var campaign = CampaignTo(sandbox, folder, proof.Recipients) with { Calls = proof.AreCalls, ClockOffset = proof.ClockOffset };
        campaign = proof.Front is null ? campaign : campaign with { Gateway = proof.Front.GatewayUri };
        var ends = new List<End>();
        for (var kill = 1; kill <= proof.Kills; kill++)
        {
            InjectSilence(sandbox);

            // The ends are spread over the whole campaign, so that none comes after the campaign has ended.
            var at = Math.Max(proof.Reached(sandbox).Count + 1, (proof.Recipients * kill / (proof.Kills + 1)) - chance.Next(proof.Recipients / (proof.Kills + 1)));
            using var sender = new SenderProcess(campaign, certificate: proof.Front?.CertificateFile);
            var end = (End)(kill % Enum.GetValues<End>().Length);
            if (end == End.GatewayKilled)
            {
                // Once while the sender continues, and again when it ends.
                await ReachAsync(() => proof.Reached(sandbox).Count, Math.Max(1, at - (proof.Recipients / (2 * (proof.Kills + 1)))), sender);
                sandbox.Restart();
            }

            await ReachAsync(() => proof.Reached(sandbox).Count, at, sender);
            for (var spin = chance.Next(2_000); spin > 0; spin--)
            {
                // At any point between this end and the next.
                Thread.SpinWait(20);
            }

            Finish(sender, sandbox, end);
            var (exitCode, errors) = await sender.EndAsync();
            Assert.True(exitCode is not (0 or 2), Say($"Seed {Seed}: the sender ended by itself: {errors}"));
            ends.Add(end);
        }

        InjectSilence(sandbox);
        using var last = new SenderProcess(campaign, certificate: proof.Front?.CertificateFile);
        var (code, said) = await last.EndAsync();

        Assert.True(code == 0, Say($"Seed {Seed}: {said}"));
        var reached = proof.Reached(sandbox).CountBy(static one => one.To).ToDictionary();
        var wrong = Enumerable.Range(0, proof.Recipients).Select(CampaignSender.Recipient).Where(to => reached.GetValueOrDefault(to) != 1).ToList();
        Assert.True(wrong.Count == 0, Say($"Seed {Seed}: not once: {string.Join(", ", wrong.Select(to => $"{to} {reached.GetValueOrDefault(to)}"))}"));
        Assert.Equal(proof.Recipients, proof.Reached(sandbox).Count);

        // Faults and ends occurred, and the journal has the result of each row.
        Assert.Contains(sandbox.Requests, static request => request.Fault is not null);
        Assert.Equal(proof.Reached(sandbox).Select(static one => one.Sid).Order(), SendJournal.Read(campaign.Journal).Select(static entry => entry.Sid).Order());
        output.WriteLine(string.Join(", ", ends.CountBy(static end => end).Select(static pair => Say($"{pair.Key} {pair.Value}"))));
    }

    private static async Task ReachAsync(Func<int> count, int number, SenderProcess sender)
    {
        var patience = Stopwatch.StartNew();
        while (count() < number)
        {
            if (sender.HasExited)
            {
                var (exitCode, errors) = await sender.EndAsync();
                Assert.Fail(Say($"Seed {Seed}: at {count()} of {number} the sender ended by itself with {exitCode}: {errors}"));
            }

            Assert.True(patience.Elapsed < SenderProcess.Patience, Say($"Seed {Seed}: the sender hangs."));
            await Task.Delay(1);
        }
    }

    /// <summary>One campaign of the proof.</summary>
    private sealed record Proof
    {
        public int Kills { get; init; } = 8;

        public int Recipients { get; init; } = 400;

        public bool AreCalls { get; init; }

        public TimeSpan ClockOffset { get; init; }

        /// <summary>The server in front of the gateway; null for none.</summary>
        public Http2Front? Front { get; init; }

        public IReadOnlyList<(string To, string Sid)> Reached(SandboxServer sandbox) => AreCalls
            ? [.. sandbox.CreatedCalls.Select(static call => (call.To, call.Sid))]
            : [.. sandbox.CreatedMessages.Select(static message => (message.To, message.Sid))];
    }
}
