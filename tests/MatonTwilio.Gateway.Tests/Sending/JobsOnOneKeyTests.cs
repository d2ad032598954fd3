using MatonTwilio.Sandbox;
using Xunit.Abstractions;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// Several jobs with one key, each a process, keep the rate limit together. MATON_PROOF_JOBS and MATON_PROOF_ROWS run more or longer jobs. The output has the share of the
/// limit that they used.
/// </summary>
public sealed class JobsOnOneKeyTests(ITestOutputHelper output)
{
    private const int Limit = 10;

    private static int Jobs => ProofSize.Number("MATON_PROOF_JOBS", 2);

    private static int Rows => ProofSize.Number("MATON_PROOF_ROWS", 40);

    // The sandbox has no rate limit, so requests that leave too early reduce the total time, and a busy machine only increases it. Two jobs without a common pace take half the time.
    [Fact]
    public async Task Together_they_are_no_faster_than_the_limit()
    {
        using var folder = new TempFolder();
        using var sandbox = SandboxServer.Start(new SandboxOptions { MessageCount = 0, CallCount = 0 });
        var senders = Enumerable.Range(0, Jobs).Select(job => new SenderProcess(new CampaignSender
        {
            Gateway = sandbox.GatewayUri,
            AccountSid = sandbox.AccountSid,
            Journal = folder[FormattableString.Invariant($"{job}.jsonl")],
            Recipients = Rows,
            RequestsPerSecond = Limit,
            TimeLimit = SenderProcess.Patience,
        })).ToList();
        foreach (var sender in senders)
        {
            using (sender)
            {
                Assert.Equal((0, ""), await sender.EndAsync());
            }
        }

        var times = sandbox.Requests.Select(static request => request.ReceivedAt).ToList();
        var seconds = (times[^1] - times[0]).TotalSeconds;
        var most = times.Max(begin => times.Count(time => time >= begin && time < begin + TimeSpan.FromSeconds(1)));
        output.WriteLine(FormattableString.Invariant($"{Jobs} jobs of {Rows}: {seconds:0.0} s, {times.Count / (Limit * seconds):0.00} of the limit used, at most {most} in a second"));
        Assert.Equal(Jobs * Rows, times.Count);
        Assert.True(seconds > 0.8 * ((Jobs * Rows / Limit) - 1), FormattableString.Invariant($"{seconds} s"));
    }
}
