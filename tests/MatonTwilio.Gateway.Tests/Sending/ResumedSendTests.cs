using System.Collections.Concurrent;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Sends that an earlier run started and the journal has recorded, and the journal's new entries.</summary>
public sealed class ResumedSendTests : ReconcilingTest
{
    [Theory]
    [InlineData(TwilioSendState.Pending, true, 1)]
    [InlineData(TwilioSendState.Unknown, true, 1)]
    [InlineData(TwilioSendState.Pending, false, 1)]
    [InlineData(TwilioSendState.Failed, false, 1)]
    public async Task A_send_that_an_earlier_run_started_is_searched_for_before_it_is_sent(TwilioSendState state, bool wasSent, int messages)
    {
        if (wasSent)
        {
            Outbox.Make(To, "Hello", ago: TimeSpan.FromHours(5));
        }

        var begun = Clock.GetUtcNow() - TimeSpan.FromHours(5);
        var result = await SendAsync(Row() with { Earlier = new TwilioSendEntry { State = state, BegunAt = begun } });

        Assert.Equal(messages, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids[0], result.Record?.Sid);
        Assert.Equal(state == TwilioSendState.Failed ? "POST" : "GET", Methods()[0]);
        Assert.Equal(!wasSent, Methods().Contains("POST"));
    }

    [Fact]
    public async Task A_send_just_before_the_end_of_an_earlier_run_has_the_whole_settle_time()
    {
        // The row was started an hour ago, but its request was delayed and left a moment ago.
        Outbox.Lag = Settle - TimeSpan.FromSeconds(1);
        Outbox.Make(To, "Hello");

        var result = await SendAsync(Row() with { Earlier = new TwilioSendEntry { State = TwilioSendState.Pending, BegunAt = Clock.GetUtcNow() - TimeSpan.FromHours(1) } });

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
    }

    [Fact]
    public async Task A_record_that_the_journal_assigns_to_one_row_does_not_match_another()
    {
        using var folder = new TempFolder();
        var sid = Outbox.Make(To, "Hello");
        using (var before = SendJournal.Open(folder["a.jsonl"], "c"))
        {
            before.Begin("1", To, Clock.GetUtcNow());
            before.End("1", TwilioSendState.Done, sid, error: null);
            before.Begin("2", To, Clock.GetUtcNow());
        }

        using (var journal = SendJournal.Open(folder["a.jsonl"], "c"))
        {
            await SendAllAsync([Row() with { Key = "2", Earlier = journal.Find("2") }], journal: journal);
        }

        Assert.Equal(2, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids, SendJournal.Read(folder["a.jsonl"]).Select(static entry => entry.Sid));
    }

    [Fact]
    public async Task Equal_rows_of_an_earlier_run_find_one_record_each()
    {
        using var folder = new TempFolder();
        Outbox.Make(To, "Hello", ago: TimeSpan.FromSeconds(1));
        Outbox.Make(To, "Hello");
        using var journal = SendJournal.Open(folder["a.jsonl"], "c");
        journal.Begin("1:hello", To, Clock.ServerNow - TimeSpan.FromSeconds(1));
        journal.Begin("2", To, Clock.ServerNow - TimeSpan.FromSeconds(1), "hello");
        journal.End("2", TwilioSendState.Unknown, sid: null, "Twilio.OutcomeUnknown");

        var results = await SendAllAsync([Resumed(journal, "1:hello"), Resumed(journal, "2", "hello")], journal: journal);

        Assert.Equal(Outbox.Sids, results.Select(static result => result.Record?.Sid));
        Assert.DoesNotContain("POST", Methods());
    }

    [Theory]
    [InlineData(To, "goodbye", TwilioSendState.Pending)]
    [InlineData("+15550002222", "hello", TwilioSendState.Pending)]
    [InlineData(To, "hello", TwilioSendState.Failed)]
    [InlineData(To, "hello", TwilioSendState.Done)]
    public async Task Another_row_or_an_ended_row_matches_no_second_record(string recipient, string content, TwilioSendState state)
    {
        using var folder = new TempFolder();
        Outbox.Make(To, "Hello");
        Outbox.Make(To, "Hello");
        using var journal = SendJournal.Open(folder["a.jsonl"], "c");
        journal.Begin("1:hello", To, Clock.ServerNow);
        journal.Begin($"2:{content}", recipient, Clock.ServerNow);
        if (state != TwilioSendState.Pending)
        {
            journal.End($"2:{content}", state, state == TwilioSendState.Done ? MessageSid : null, error: null);
        }

        IsUnknown((await SendAllAsync([Resumed(journal, "1:hello")], journal: journal))[0], "may both be this send");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_that_was_changed_since_it_started_is_sent_only_if_its_earlier_recipient_got_nothing(bool wasSent)
    {
        const string before = "+15550002222";
        using var folder = new TempFolder();
        if (wasSent)
        {
            Outbox.Make(before, "Hallo");
        }

        using var journal = SendJournal.Open(folder["a.jsonl"], "c");
        journal.Begin("1", before, Clock.GetUtcNow(), "what it was");
        var row = Row() with { Key = "1", Content = "what it is", Earlier = journal.Find("1") };
        var result = (await SendAllAsync([row], journal: journal))[0];

        Assert.Equal(!wasSent, Methods().Contains("POST"));
        if (wasSent)
        {
            IsUnknown(result, "the row has changed since");
        }
        else
        {
            Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
            Assert.Equal(To, Assert.Single(journal.Entries).To);
        }
    }

    [Fact]
    public async Task Each_row_is_in_the_journal_before_its_request_leaves_and_done_before_its_result_is_returned()
    {
        using var folder = new TempFolder();
        var file = folder["a.jsonl"];
        var atRequest = new ConcurrentQueue<string>();
        var atResult = new ConcurrentQueue<string>();
        Server.AnswersBy(request =>
        {
            atRequest.Enqueue(string.Join(' ', SendJournal.Read(file)));
            return Outbox.Answers(request);
        });
        Array.ForEach([Fate.Sent, Fate.Refused], Outbox.Fates.Enqueue);
        var rows = new[] { Row() with { Key = "1" }, Row() with { Key = "2" } };
        using (var journal = SendJournal.Open(file, "c"))
        {
            await SendAllAsync(rows, journal: journal, told: _ => atResult.Enqueue(string.Join(' ', SendJournal.Read(file))));
        }

        Assert.Equal(["1: Pending", "1: Done 2: Pending"], atRequest);
        Assert.Contains(atResult.First(), (string[])["1: Done", "1: Done 2: Pending", "1: Done 2: Failed"]);
        Assert.Equal("1: Done 2: Failed", atResult.Last());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(503)]
    public async Task A_failure_before_the_send_does_not_change_the_journal(int status)
    {
        // The account must be looked up first, and the gateway refuses that request.
        Settings = Settings with { AccountSid = null, MaximumRetryCount = 0 };
        Server.AnswersBy(_ => CannedResponse.Status(status));
        using var folder = new TempFolder();
        using (var killed = SendJournal.Open(folder["a.jsonl"], "c"))
        {
            killed.Begin("sent maybe", To, Clock.GetUtcNow());
        }

        using (var journal = SendJournal.Open(folder["a.jsonl"], "c"))
        {
            var results = await SendAllAsync([Row() with { Key = "sent maybe", Earlier = journal.Find("sent maybe") }, Row() with { Key = "new" }], journal: journal);
            Assert.All(results, static result => Assert.NotNull(result.Error));
        }

        // As failed, it would be sent again without a search. An end without a beginning would make the journal unreadable.
        Assert.Equal(["sent maybe: Pending"], SendJournal.Read(folder["a.jsonl"]).Select(static entry => entry.ToString()));
    }

    private SendRow Resumed(SendJournal journal, string key, string? content = null) => Row() with { Key = key, Content = content, Earlier = journal.Find(key) };
}
