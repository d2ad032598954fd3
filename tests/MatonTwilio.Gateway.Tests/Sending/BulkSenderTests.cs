using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Parallel sends: the limit of sends at once, and their results if the caller stops.</summary>
public sealed class BulkSenderTests : ReconcilingTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task No_more_sends_are_in_progress_than_specified(int lanes)
    {
        var gate = new TaskCompletionSource();
        Outbox.Gate = gate.Task;
        var sending = SendAllAsync([.. Enumerable.Range(0, 20).Select(static i => $"+155500020{i:00}").Select(to => Row(to))], lanes);

        await Server.Arrived.ReachesAsync(lanes);
        Assert.Equal(lanes, Server.Arrived.Count);
        gate.SetResult();
        await sending;

        Assert.Equal(20, Outbox.Sids.Count);
        Assert.InRange(Server.Connected.Count, 1, lanes);
    }

    [Fact]
    public async Task Sends_in_progress_are_finished_and_recorded_although_the_caller_stops()
    {
        using var folder = new TempFolder();
        var gate = new TaskCompletionSource();
        Outbox.Gate = gate.Task;
        using var stop = new CancellationTokenSource();
        using var journal = SendJournal.Open(folder["a.jsonl"], "c");
        var ended = new Tally();
        using var sender = new BulkSender<TwilioMessage>(Session, degreeOfParallelism: 2, Settle, journal, _ => ended.Add(), stop.Token);
        for (var i = 1; i <= 5; i++)
        {
            sender.Add(Row($"+1555000300{i}") with { Key = $"{i}" });
        }

        await Server.Arrived.ReachesAsync(2);
        await stop.CancelAsync();
        Assert.Equal(2, sender.Sending);
        Assert.Equal(["3", "4", "5"], sender.Drop().Select(static row => row.Key));
        gate.SetResult();
        await ended.ReachesAsync(2);

        Assert.Equal(2, Server.Arrived.Count);
        Assert.Equal(["1: Done", "2: Done"], SendJournal.Read(folder["a.jsonl"]).Select(static entry => entry.ToString()).Order());
    }

    [Fact]
    public void A_row_of_another_session_than_the_journals_is_refused()
    {
        using var folder = new TempFolder();
        using var journal = SendJournal.Open(folder["a.jsonl"], "c");
        using var other = GatewaySession.Open(Settings, Clock, Limiter);
        using var sender = new BulkSender<TwilioMessage>(other, degreeOfParallelism: 1, Settle, journal, static _ => { }, CancellationToken.None);

        Assert.Throws<InvalidOperationException>(() => sender.Add(Row() with { Key = "1" }));

        Assert.Empty(Server.Requests);
        Assert.Empty(journal.Entries);
    }

    [Fact]
    public async Task Rows_that_wait_when_the_caller_stops_are_reported_as_not_sent()
    {
        Clock.IsHeld = true;
        Server.AnswersBy(static _ => CannedResponse.Status(429, "Retry-After: 50"));
        using var stop = new CancellationTokenSource();
        using var sender = new BulkSender<TwilioMessage>(Session, degreeOfParallelism: 1, Settle, journal: null, static _ => { }, stop.Token);
        sender.Add(Row());
        sender.Add(Row());
        await Clock.Waiting.ReachesAsync(1);

        await stop.CancelAsync();
        sender.WaitBriefly(TimeSpan.FromSeconds(20));

        Assert.Equal((0, 2), (sender.Sending, sender.Drop().Count));
    }
}
