using System.Globalization;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// Sends equal and similar rows through all kinds of failures in any order. In the end, each row was sent once, was refused, or is reported as unknown. It is never sent twice
/// and never silently skipped. MATON_PROPERTY_SEED chooses another seed, MATON_PROPERTY_CASES more cases.
/// </summary>
public sealed class OncePropertyTests
{
    private const string From = "+15551234567";
    private const string Account = "AC0123456789abcdef0123456789abcdef";
    private const int Runs = 4;

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(12);

    private static readonly (string To, string Body)[] Sends =
        [("+15550001111", "Hello"), ("+15550001111", "Hello"), ("+15550001111", "Say Hello"), ("+15550002222", "Hello"), ("+15550002222", "OK"), ("+15550002222", "Not OK")];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(ProofSize.Number("MATON_PROPERTY_SEED", 1), ProofSize.Number("MATON_PROPERTY_CASES", 400) / 50)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Each_row_is_sent_once_or_reported_as_unknown(int seed)
    {
        for (var step = 0; step < 50; step++)
        {
            await RunAsync((seed * 1_000) + step);
        }
    }

    private static async Task RunAsync(int seed)
    {
        var chance = new Random(seed);
        var clock = new TestClock();
        var outbox = new Outbox(clock)
        {
            Lag = TimeSpan.FromSeconds(chance.Next(3)),
            Skew = TimeSpan.FromSeconds(chance.Next(3) == 0 ? 0 : chance.Next(-120, 121)),
            HasDate = chance.Next(4) > 0,
        };
        using var folder = new TempFolder();
        using var server = new TestServer();
        server.AnswersBy(outbox.Answers);
        var rows = Sends.OrderBy(_ => chance.Next()).Take(chance.Next(2, Sends.Length + 1)).ToArray();
        for (var fates = chance.Next(8); fates > 0; fates--)
        {
            outbox.Fates.Enqueue((Fate)chance.Next(Enum.GetValues<Fate>().Length));
        }

        var journal = folder["campaign.jsonl"];
        var states = new Dictionary<string, TwilioSendState>();
        for (var run = 0; run < Runs; run++)
        {
            states = await SendAsync(server, outbox, clock, journal, rows, lanes: chance.Next(1, 4), isKilled: run < Runs - 1 && chance.Next(3) == 0, chance);
        }

        var wrong = rows.GroupBy(static row => row).Select(group =>
        {
            var keys = Keys(rows).Where(pair => pair.Row == group.Key).Select(static pair => pair.Key).ToArray();
            var (done, unknown) = (keys.Count(key => states.GetValueOrDefault(key) == TwilioSendState.Done), keys.Count(key => states.GetValueOrDefault(key) == TwilioSendState.Unknown));
            var sent = outbox.Count(group.Key.To, group.Key.Body);
            return sent >= done && sent <= done + unknown ? null : $"{group.Key}: {sent} sent, {done} done, {unknown} unknown";
        }).OfType<string>();
        Assert.True(!wrong.Any(), string.Create(CultureInfo.InvariantCulture, $"Seed {seed} (skew {outbox.Skew.TotalSeconds} s, Date {outbox.HasDate}, lag {outbox.Lag.TotalSeconds} s): {string.Join("; ", wrong)}"));
        Assert.All(rows, row => Assert.All(Keys(rows), pair => Assert.NotEqual(TwilioSendState.Pending, states.GetValueOrDefault(pair.Key, TwilioSendState.Pending))));
    }

    private static IEnumerable<(string Key, (string To, string Body) Row)> Keys((string To, string Body)[] rows)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var row in rows)
        {
            counts[row] = counts.GetValueOrDefault(row) + 1;
            yield return (string.Create(CultureInfo.InvariantCulture, $"{counts[row]}:{row.To}{row.Body}"), row);
        }
    }

    // One run of the campaign. A killed run leaves the journal as it was at that moment.
    private static async Task<Dictionary<string, TwilioSendState>> SendAsync(
        TestServer server, Outbox outbox, TestClock clock, string path, (string To, string Body)[] rows, int lanes, bool isKilled, Random chance)
    {
        var settings = new SessionSettings
        {
            ApiKey = new ApiKey("secret-key"),
            GatewayUri = server.GatewayUri,
            ControlUri = server.Address,
            AccountSid = Account,
            Timeout = TestClock.TimeLimit,
            RequestsPerSecond = 10_000,
            MaximumRetryCount = 3,
        };
        var asItWas = isKilled ? path + ".killed" : null;
        var killAt = chance.Next(1, rows.Length + 1);
        using (var session = GatewaySession.Open(settings, clock, limit: null))
        {
            var journal = SendJournal.Open(path, "c");
            var client = new TwilioClient(session);
            var open = Keys(rows).Select(pair => new SendRow(client, pair.Row.To, new RequestFields().Add("From", From).Add("Body", pair.Row.Body).Add("To", pair.Row.To))
            {
                Key = pair.Key,
                Earlier = journal.Find(pair.Key),
            }).Where(static row => row.Earlier?.State is not (TwilioSendState.Done or TwilioSendState.Failed)).ToArray();
            var ended = new Tally();
            var count = 0;
            using var sender = new BulkSender<TwilioMessage>(
                session,
                lanes,
                Settle,
                journal,
                result =>
                {
                    if (Interlocked.Increment(ref count) == killAt && asItWas is not null)
                    {
                        // From now on, no request arrives and no write is kept, as if the process was killed.
                        outbox.IsCutOff = true;
                        File.Copy(path, asItWas);
                    }

                    ended.Add();
                },
                CancellationToken.None);
            Array.ForEach(open, sender.Add);
            await ended.ReachesAsync(open.Length);
        }

        outbox.IsCutOff = false;
        if (asItWas is not null && File.Exists(asItWas))
        {
            File.Move(asItWas, path, overwrite: true);
        }

        return SendJournal.Read(path).ToDictionary(static entry => entry.Key, static entry => entry.State);
    }
}
