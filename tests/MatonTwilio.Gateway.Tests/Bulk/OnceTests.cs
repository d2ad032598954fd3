using System.Collections.Concurrent;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Each row is one message, whatever becomes of the answers; where that cannot be told, nothing is repeated.</summary>
public sealed class OnceTests : GatewayTest
{
    private const string From = "+15551234567";
    private const string To = "+15550001111";

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(40);

    private readonly Outbox _outbox;

    public OnceTests()
    {
        _outbox = new Outbox(Clock);
        Server.AnswersBy(_outbox.Answers);
    }

    [Fact]
    public async Task What_was_sent_and_lost_is_found_and_not_sent_again()
    {
        _outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
        Assert.Equal(["POST", "GET"], Methods());
    }

    [Fact]
    public async Task What_was_not_sent_is_sent_again_once_the_list_has_settled()
    {
        _outbox.Fates.Enqueue(Fate.NotSentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
        Assert.Equal(["POST", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "POST"], Methods());
        Assert.Equal(Settle, Clock.Waits.Aggregate(static (sum, wait) => sum + wait));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(39)]
    public async Task A_list_that_lags_less_than_the_settle_time_doubles_nothing(int lag)
    {
        _outbox.Lag = TimeSpan.FromSeconds(lag);
        _outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
        Assert.Single(Methods(), "POST");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Equal_texts_to_one_person_are_as_many_messages_though_all_outcomes_are_unknown(int lanes)
    {
        _outbox.Lag = TimeSpan.FromSeconds(2);
        Fate[] fates = [Fate.SentAndLost, Fate.SentAndLost, Fate.NotSentAndLost, Fate.SentAndLost];
        Array.ForEach(fates, _outbox.Fates.Enqueue);

        var results = await SendAllAsync([Row(), Row(), Row()], lanes);

        Assert.Equal(3, _outbox.Sids.Count);
        Assert.Equal(_outbox.Sids.Order(), results.Select(static result => result.Record?.Sid).Order());
    }

    [Fact]
    public async Task Different_texts_to_one_person_are_told_apart()
    {
        Array.ForEach([Fate.SentAndLost, Fate.NotSentAndLost], _outbox.Fates.Enqueue);

        var results = await SendAllAsync([Row(body: "One"), Row(body: "Two")], lanes: 2);

        Assert.Equal(["One", "Two"], results.Select(static result => result.Record?.Body).Order());
        Assert.Equal(2, _outbox.Sids.Count);
    }

    [Fact]
    public async Task What_others_sent_to_the_same_person_is_not_taken_for_it()
    {
        _outbox.Make(To, "Hello", from: "+15550009999");
        _outbox.Make(To, "Hello", ago: TimeSpan.FromMinutes(1));
        _outbox.Make(To, "Something else");
        _outbox.Fates.Enqueue(Fate.NotSentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(4, _outbox.Sids.Count);
        Assert.Equal(_outbox.Sids[3], result.Record?.Sid);
    }

    [Fact]
    public async Task What_came_in_from_the_same_number_is_not_taken_for_it()
    {
        // Both numbers are the account's own: the message before is listed as it went out and as it came in.
        _outbox.Make(To, "Hello", direction: "inbound");
        _outbox.Fates.Enqueue(Fate.NotSentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(2, _outbox.Sids.Count);
        Assert.Equal(_outbox.Sids[1], result.Record?.Sid);
    }

    [Fact]
    public async Task What_was_made_long_before_and_sent_since_hides_nothing_that_is_listed_after_it()
    {
        _outbox.Make(To, "Your appointment is tomorrow", ago: TimeSpan.FromDays(2), isListedFirst: true);
        _outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(2, _outbox.Sids.Count);
        Assert.Equal(_outbox.Sids[1], result.Record?.Sid);
    }

    [Fact]
    public async Task What_a_person_got_in_former_times_is_not_read()
    {
        const string old = """{"sid": "SM1", "body": "Hello", "date_created": "Mon, 05 Jan 1998 12:00:00 +0000", "date_sent": "Mon, 05 Jan 1998 12:00:01 +0000"}""";
        Server.AnswersBy(request => request.Method == "POST" ? Answer.Status(500) : Answer.Json(Records.Page("messages", $"{MessagesPath}?Page=1", old)));

        IsUnknown((await SendAllAsync([Row()], settle: TimeSpan.Zero))[0], "It is not listed");

        Assert.Equal(["POST", "GET"], Methods());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_that_was_cut_in_the_middle_of_an_emoji_is_found(bool atEnd)
    {
        _outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row(body: atEnd ? "Thank you 🙏"[..^1] : "🙏 Thank you"[1..]));

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
    }

    [Fact]
    public async Task A_text_in_which_a_messaging_service_replaced_characters_is_found()
    {
        // Smart encoding is a setting of the service's, and on by default.
        _outbox.Changes = static text => text.Replace('\u2019', '\'').Replace("\u2026", "...", StringComparison.Ordinal);
        _outbox.Fates.Enqueue(Fate.SentAndLost);
        var fields = new RequestFields().Add("MessagingServiceSid", "MG0123456789abcdef0123456789abcdef").Add("Body", "Don\u2019t forget\u2026").Add("To", To);

        var result = await SendAsync(new SendRow(Client, To, fields));

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
    }

    [Fact]
    public async Task A_SID_that_could_drive_the_terminal_is_shown_as_it_is()
    {
        var made = $$"""{"sid": "SM\u001b[2J", "from": "{{From}}", "date_created": "{{Clock.ServerNow:R}}"}""";
        Server.AnswersBy(request => request.Method == "POST" ? Answer.Status(500) : Answer.Json(Records.Page("messages", next: null, made)));

        IsUnknown(await SendAsync(Row(more: new RequestFields().Add("SmartEncoded", true))), "SM\u241b[2J may be it");
    }

    [Fact]
    public async Task Media_that_are_not_counted_yet_are_not_sent_again()
    {
        _outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row(more: new RequestFields().Add("MediaUrl", "https://example.com/a.png")));

        IsUnknown(result, "cannot be compared");
        Assert.Single(_outbox.Sids);
    }

    [Fact]
    public async Task Media_without_a_text_are_found_where_the_text_is_null()
    {
        var made = $$"""{"sid": "{{MessageSid}}", "from": "{{From}}", "body": null, "num_media": "1", "direction": "outbound-api", "date_created": "{{Clock.ServerNow:R}}"}""";
        Server.AnswersBy(request => request.Method == "POST" ? Answer.Status(500) : Answer.Json(Records.Page("messages", next: null, made)));

        var result = await SendAsync(new SendRow(Client, To, new RequestFields().Add("From", From).Add("MediaUrl", "https://example.com/a.png").Add("To", To)));

        Assert.Equal(MessageSid, result.Record?.Sid);
        Assert.Equal(["POST", "GET"], Methods());
    }

    [Fact]
    public async Task A_success_that_names_nothing_is_looked_for()
    {
        _outbox.Fates.Enqueue(Fate.Nameless);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
        Assert.Equal(2, Methods().Count(static method => method == "POST"));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(-20)]
    [InlineData(20)]
    [InlineData(3600)]
    public async Task A_clock_that_is_set_between_a_send_and_the_look_for_it_doubles_nothing(int seconds)
    {
        _outbox.Lag = TimeSpan.FromSeconds(30);
        _outbox.Fates.Enqueue(Fate.SentAndLost);
        Clock.DuringWait = () => Clock.SetBy = TimeSpan.FromSeconds(seconds);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
        Assert.Single(Methods(), "POST");
    }

    [Fact]
    public async Task A_trial_accounts_text_before_the_text_is_no_other_text()
    {
        _outbox.Changes = static text => "Sent from your Twilio trial account - " + text;
        _outbox.Fates.Enqueue(Fate.SentAndLost);

        Assert.Equal(Assert.Single(_outbox.Sids.DefaultIfEmpty((await SendAsync(Row())).Record?.Sid)), _outbox.Sids[0]);
    }

    [Theory]
    [InlineData("SmartEncoded", "true")]
    [InlineData("ShortenUrls", "true")]
    [InlineData("ContentSid", "HX0123456789abcdef0123456789abcdef")]
    [InlineData("ContentRetention", "discard")]
    [InlineData("AddressRetention", "obfuscate")]
    public async Task A_text_that_cannot_be_compared_is_not_repeated(string field, string value)
    {
        _outbox.Changes = static text => text.ToUpperInvariant();
        _outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row(more: new RequestFields().Add(field, value)));

        IsUnknown(result, field == "AddressRetention" ? "does not keep the recipient" : "its text cannot be compared");
        Assert.Single(_outbox.Sids);
    }

    [Fact]
    public async Task Without_time_to_settle_there_is_one_look_and_no_repeat()
    {
        _outbox.Fates.Enqueue(Fate.NotSentAndLost);

        IsUnknown((await SendAllAsync([Row()], settle: TimeSpan.Zero))[0], "-SettleSec");

        Assert.Equal(["POST", "GET"], Methods());
        _outbox.Fates.Enqueue(Fate.SentAndLost);
        Assert.Equal((await SendAllAsync([Row()], settle: TimeSpan.Zero))[0].Record?.Sid, Assert.Single(_outbox.Sids));
    }

    [Fact]
    public async Task Looks_that_fail_are_said_and_nothing_is_repeated()
    {
        _outbox.Fates.Enqueue(Fate.SentAndLost);
        _outbox.Looks = Answer.Refusal(20003, "Permission denied", 403);

        IsUnknown(await SendAsync(Row()), "The look for it failed");

        Assert.Single(Methods(), "POST");
    }

    [Fact]
    public async Task What_never_gets_through_is_given_up_as_unknown()
    {
        Settings = Settings with { MaximumRetryCount = 2 };
        for (var i = 0; i < 10; i++)
        {
            _outbox.Fates.Enqueue(Fate.NotSentAndLost);
        }

        IsUnknown(await SendAsync(Row()), "");

        Assert.Equal(3, Methods().Count(static method => method == "POST"));
    }

    [Fact]
    public async Task A_refusal_is_neither_looked_for_nor_repeated()
    {
        _outbox.Fates.Enqueue(Fate.Refused);

        Assert.Equal("Twilio.21211", (await SendAsync(Row())).Error?.ErrorId);
        Assert.Equal(["POST"], Methods());
    }

    [Theory]
    [InlineData(TwilioSendState.Pending, true, 1)]
    [InlineData(TwilioSendState.Unknown, true, 1)]
    [InlineData(TwilioSendState.Pending, false, 1)]
    [InlineData(TwilioSendState.Failed, false, 1)]
    public async Task What_an_earlier_run_began_is_looked_for_before_it_is_sent(TwilioSendState state, bool wasSent, int messages)
    {
        if (wasSent)
        {
            _outbox.Make(To, "Hello", ago: TimeSpan.FromHours(5));
        }

        var begun = Clock.GetUtcNow() - TimeSpan.FromHours(5);
        var result = await SendAsync(Row() with { Earlier = new TwilioSendEntry { State = state, BegunAt = begun } });

        Assert.Equal(messages, _outbox.Sids.Count);
        Assert.Equal(_outbox.Sids[0], result.Record?.Sid);
        Assert.Equal(state == TwilioSendState.Failed ? "POST" : "GET", Methods()[0]);
        Assert.Equal(!wasSent, Methods().Contains("POST"));
    }

    [Fact]
    public async Task What_an_earlier_run_sent_just_before_its_end_has_the_whole_time_to_settle()
    {
        // Begun an hour ago, and held up: its request left a moment ago.
        _outbox.Lag = Settle - TimeSpan.FromSeconds(1);
        _outbox.Make(To, "Hello");

        var result = await SendAsync(Row() with { Earlier = new TwilioSendEntry { State = TwilioSendState.Pending, BegunAt = Clock.GetUtcNow() - TimeSpan.FromHours(1) } });

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
    }

    [Fact]
    public async Task What_the_journal_has_as_sent_does_not_answer_for_another_row()
    {
        using var folder = new TempFolder();
        var sid = _outbox.Make(To, "Hello");
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

        Assert.Equal(2, _outbox.Sids.Count);
        Assert.Equal(_outbox.Sids, SendJournal.Read(folder["a.jsonl"]).Select(static entry => entry.Sid));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_that_was_changed_since_it_was_begun_is_sent_only_where_nothing_went_to_whom_it_was_for(bool wasSent)
    {
        const string before = "+15550002222";
        using var folder = new TempFolder();
        if (wasSent)
        {
            _outbox.Make(before, "Hallo");
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
            Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
            Assert.Equal(To, Assert.Single(journal.Entries).To);
        }
    }

    [Fact]
    public async Task Each_row_is_in_the_journal_before_its_request_leaves_and_done_before_its_result_comes()
    {
        using var folder = new TempFolder();
        var file = folder["a.jsonl"];
        var atRequest = new ConcurrentQueue<string>();
        var atResult = new ConcurrentQueue<string>();
        Server.AnswersBy(request =>
        {
            atRequest.Enqueue(string.Join(' ', SendJournal.Read(file)));
            return _outbox.Answers(request);
        });
        Array.ForEach([Fate.Sent, Fate.Refused], _outbox.Fates.Enqueue);
        var rows = new[] { Row() with { Key = "1" }, Row() with { Key = "2" } };
        using (var journal = SendJournal.Open(file, "c"))
        {
            await SendAllAsync(rows, journal: journal, told: _ => atResult.Enqueue(string.Join(' ', SendJournal.Read(file))));
        }

        Assert.Equal(["1: Pending", "1: Done 2: Pending"], atRequest);
        Assert.Contains(atResult.First(), (string[])["1: Done", "1: Done 2: Pending", "1: Done 2: Failed"]);
        Assert.Equal("1: Done 2: Failed", atResult.Last());
    }

    [Fact]
    public async Task Calls_are_looked_for_too()
    {
        _outbox.Fates.Enqueue(Fate.SentAndLost);
        var row = new SendRow(Client, To, new RequestFields().Add("From", From).Add("Url", "https://example.com/twiml").Add("To", To));

        var result = (await SendAllAsync<TwilioCall>([row]))[0];

        Assert.Equal(Assert.Single(_outbox.Sids), result.Record?.Sid);
        Assert.EndsWith("/Calls.json", Server.Requests[1].Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task No_more_are_on_their_way_than_there_are_lanes(int lanes)
    {
        var gate = new TaskCompletionSource();
        _outbox.Gate = gate.Task;
        var sending = SendAllAsync([.. Enumerable.Range(0, 20).Select(static i => $"+155500020{i:00}").Select(to => Row(to))], lanes);

        await Server.Arrived.ReachesAsync(lanes);
        Assert.Equal(lanes, Server.Arrived.Count);
        gate.SetResult();
        await sending;

        Assert.Equal(20, _outbox.Sids.Count);
        Assert.InRange(Server.Connected.Count, 1, lanes);
    }

    [Fact]
    public async Task What_is_on_its_way_is_finished_and_recorded_though_the_caller_stops()
    {
        using var folder = new TempFolder();
        var gate = new TaskCompletionSource();
        _outbox.Gate = gate.Task;
        using var stop = new CancellationTokenSource();
        using var journal = SendJournal.Open(folder["a.jsonl"], "c");
        var ended = new Tally();
        using var sender = new BulkSender<TwilioMessage>(Session, lanes: 2, Settle, journal, _ => ended.Add(), stop.Token);
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
    public async Task What_waits_for_its_turn_when_the_caller_stops_is_said_to_be_not_sent()
    {
        Clock.IsHeld = true;
        Server.AnswersBy(static _ => Answer.Status(429, "Retry-After: 50"));
        using var stop = new CancellationTokenSource();
        using var sender = new BulkSender<TwilioMessage>(Session, lanes: 1, Settle, journal: null, static _ => { }, stop.Token);
        sender.Add(Row());
        sender.Add(Row());
        await Clock.Waiting.ReachesAsync(1);

        await stop.CancelAsync();
        sender.WaitBriefly(TimeSpan.FromSeconds(20));

        Assert.Equal((0, 2), (sender.Sending, sender.Drop().Count));
    }

    private static void IsUnknown<T>(SendResult<T> result, string why)
        where T : TwilioResource
    {
        var error = Assert.IsType<MatonGatewayException>(result.Error);
        Assert.Equal((MatonFailure.OutcomeUnknown, "Twilio.OutcomeUnknown"), (error.Reason, error.ErrorId));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Null(result.Record);
    }

    private SendRow Row(string to = To, string body = "Hello", RequestFields? more = null)
        => new(Client, to, new RequestFields(more).Add("From", From).Add("Body", body).Add("To", to));

    private string[] Methods() => [.. Server.Requests.Select(static request => request.Method)];

    private async Task<SendResult<TwilioMessage>> SendAsync(SendRow row) => (await SendAllAsync([row]))[0];

    private Task<SendResult<TwilioMessage>[]> SendAllAsync(SendRow[] rows, int lanes = 1, TimeSpan? settle = null, SendJournal? journal = null, Action<SendRow>? told = null)
        => SendAllAsync<TwilioMessage>(rows, lanes, settle, journal, told);

    private async Task<SendResult<T>[]> SendAllAsync<T>(SendRow[] rows, int lanes = 1, TimeSpan? settle = null, SendJournal? journal = null, Action<SendRow>? told = null)
        where T : TwilioResource
    {
        var results = new ConcurrentQueue<SendResult<T>>();
        var ended = new Tally();
        using var sender = new BulkSender<T>(
            Session,
            lanes,
            settle ?? Settle,
            journal,
            result =>
            {
                told?.Invoke(result.Row);
                results.Enqueue(result);
                ended.Add();
            },
            CancellationToken.None);
        Array.ForEach(rows, sender.Add);
        await ended.ReachesAsync(rows.Length);
        return [.. results];
    }
}
