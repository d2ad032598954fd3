using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Determines which record belongs to the send whose response was lost.</summary>
public sealed class FoundAgainTests : ReconcilingTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Equal_bodies_to_one_person_are_as_many_messages_although_all_outcomes_are_unknown(int lanes)
    {
        Outbox.Lag = TimeSpan.FromSeconds(2);
        Fate[] fates = [Fate.SentAndLost, Fate.SentAndLost, Fate.NotSentAndLost, Fate.SentAndLost];
        Array.ForEach(fates, Outbox.Fates.Enqueue);

        var results = await SendAllAsync([Row(), Row(), Row()], lanes);

        Assert.Equal(3, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids.Order(), results.Select(static result => result.Record?.Sid).Order());
    }

    [Fact]
    public async Task Different_bodies_to_one_person_are_distinguished()
    {
        Array.ForEach([Fate.SentAndLost, Fate.NotSentAndLost], Outbox.Fates.Enqueue);

        var results = await SendAllAsync([Row(body: "One"), Row(body: "Two")], lanes: 2);

        Assert.Equal(["One", "Two"], results.Select(static result => result.Record?.Body).Order());
        Assert.Equal(2, Outbox.Sids.Count);
    }

    [Fact]
    public async Task Messages_of_others_to_the_same_person_do_not_match()
    {
        Outbox.Make(To, "Hello", from: "+15550009999");
        Outbox.Make(To, "Hello", ago: TimeSpan.FromMinutes(1));
        Outbox.Make(To, "Something else");
        await SendAsync(Row(to: "+15550003333"));
        Outbox.Fates.Enqueue(Fate.NotSentAndLost);

        var result = await SendAsync(Row());

        // The first send has shown Twilio's clock, so that the older message is recognized as older.
        Assert.Equal(5, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids[4], result.Record?.Sid);
    }

    [Fact]
    public async Task A_message_that_may_be_older_does_not_match_and_nothing_is_sent()
    {
        Outbox.Make(To, "Hello", ago: TimeSpan.FromMinutes(1));
        Outbox.Fates.Enqueue(Fate.NotSentAndLost);

        IsUnknown(await SendAsync(Row()), "may also be older");
        Assert.Single(Outbox.Sids);
    }

    [Fact]
    public async Task A_message_that_may_be_older_hides_no_later_one()
    {
        Outbox.Make(To, "Hello", ago: TimeSpan.FromMinutes(1));
        Outbox.Lag = TimeSpan.FromSeconds(2);
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(2, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids[1], result.Record?.Sid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"sid": "SM1", "body": "Your appointment", "date_created": "Mon, 05 Jan 1998 12:00:00 +0000", "date_sent": "Tue, 06 Jan 2099 12:00:00 +0000"}""")]
    public async Task The_search_continues_on_the_next_page_if_a_page_is_empty_or_was_sent_since(string first)
    {
        var made = $$"""{"sid": "{{MessageSid}}", "from": "{{From}}", "body": "Hello", "num_media": "0", "direction": "outbound-api", "date_created": "{{Clock.ServerNow:R}}"}""";
        Server.AnswersBy(request => request.Method == "POST" ? CannedResponse.Status(500)
            : CannedResponse.Json(request.Query.Contains("Page=1", StringComparison.Ordinal)
                ? Records.Page("messages", next: null, made)
                : Records.Page("messages", $"{MessagesPath}?Page=1", first.Length == 0 ? [] : [first])));

        Assert.Equal(MessageSid, (await SendAsync(Row())).Record?.Sid);
    }

    [Fact]
    public async Task Inbound_messages_from_the_same_number_do_not_match()
    {
        // Both numbers belong to the account, so the list has the message as outbound and as inbound.
        Outbox.Make(To, "Hello", direction: "inbound");
        Outbox.Fates.Enqueue(Fate.NotSentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(2, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids[1], result.Record?.Sid);
    }

    [Fact]
    public async Task A_message_that_was_created_long_before_and_sent_since_hides_no_later_one()
    {
        Outbox.Make(To, "Your appointment is tomorrow", ago: TimeSpan.FromDays(2), isListedFirst: true);
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(2, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids[1], result.Record?.Sid);
    }

    [Fact]
    public async Task Old_messages_of_a_person_are_not_read()
    {
        const string old = """{"sid": "SM1", "body": "Hello", "date_created": "Mon, 05 Jan 1998 12:00:00 +0000", "date_sent": "Mon, 05 Jan 1998 12:00:01 +0000"}""";
        Server.AnswersBy(request => request.Method == "POST" ? CannedResponse.Status(500) : CannedResponse.Json(Records.Page("messages", $"{MessagesPath}?Page=1", old)));

        IsUnknown((await SendAllAsync([Row()], settle: TimeSpan.Zero))[0], "It is not listed");

        Assert.Equal(["POST", "GET"], Methods());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_was_cut_in_the_middle_of_an_emoji_is_found(bool atEnd)
    {
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row(body: atEnd ? "Thank you 🙏"[..^1] : "🙏 Thank you"[1..]));

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
    }

    [Fact]
    public async Task A_body_with_characters_replaced_by_a_messaging_service_is_found()
    {
        // Smart encoding is a setting of the messaging service, which is on by default.
        Outbox.Changes = static text => text.Replace('\u2019', '\'').Replace("\u2026", "...", StringComparison.Ordinal);
        Outbox.Fates.Enqueue(Fate.SentAndLost);
        var fields = new RequestFields().Add("MessagingServiceSid", "MG0123456789abcdef0123456789abcdef").Add("Body", "Don\u2019t forget\u2026").Add("To", To);

        var result = await SendAsync(new SendRow(Client, To, fields));

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
    }

    [Fact]
    public async Task A_SID_with_control_characters_is_shown_with_symbols()
    {
        var made = $$"""{"sid": "SM\u001b[2J", "from": "{{From}}", "date_created": "{{Clock.ServerNow:R}}"}""";
        Server.AnswersBy(request => request.Method == "POST" ? CannedResponse.Status(500) : CannedResponse.Json(Records.Page("messages", next: null, made)));

        IsUnknown(await SendAsync(Row(more: new RequestFields().Add("SmartEncoded", true))), "SM\u241b[2J may be this send");
    }

    [Fact]
    public async Task Media_that_are_not_counted_yet_are_not_sent_again()
    {
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row(more: new RequestFields().Add("MediaUrl", "https://example.com/a.png")));

        IsUnknown(result, "cannot be compared");
        Assert.Single(Outbox.Sids);
    }

    [Fact]
    public async Task Media_without_a_body_are_found_if_the_body_is_null()
    {
        var made = $$"""{"sid": "{{MessageSid}}", "from": "{{From}}", "body": null, "num_media": "1", "direction": "outbound-api", "date_created": "{{Clock.ServerNow:R}}"}""";
        Server.AnswersBy(request => request.Method == "POST" ? CannedResponse.Status(500) : CannedResponse.Json(Records.Page("messages", next: null, made)));

        var result = await SendAsync(new SendRow(Client, To, new RequestFields().Add("From", From).Add("MediaUrl", "https://example.com/a.png").Add("To", To)));

        Assert.Equal(MessageSid, result.Record?.Sid);
        Assert.Equal(["POST", "GET"], Methods());
    }

    [Fact]
    public async Task The_prefix_of_a_trial_account_does_not_make_the_body_different()
    {
        Outbox.Changes = static text => "Sent from your Twilio trial account - " + text;
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
    }

    [Theory]
    [InlineData("SmartEncoded", "true")]
    [InlineData("ShortenUrls", "true")]
    [InlineData("ContentSid", "HX0123456789abcdef0123456789abcdef")]
    [InlineData("ContentRetention", "discard")]
    [InlineData("AddressRetention", "obfuscate")]
    public async Task A_body_that_cannot_be_compared_is_not_sent_again(string field, string value)
    {
        Outbox.Changes = static text => text.ToUpperInvariant();
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row(more: new RequestFields().Add(field, value)));

        IsUnknown(result, field == "AddressRetention" ? "does not store the recipient" : "its body cannot be compared");
        Assert.Single(Outbox.Sids);
    }

    [Theory]
    [InlineData("OK", "Your payment is not OK")]
    [InlineData("Bye", "Good Bye")]
    [InlineData("OK", "OK.")]
    [InlineData("ok", "OK")]
    [InlineData("", "Hello")]
    public async Task A_longer_or_different_body_is_another_message(string sent, string other)
    {
        Outbox.Make(To, other);
        Outbox.Fates.Enqueue(Fate.NotSentAndLost);

        var result = await SendAsync(Row(body: sent));

        Assert.Equal(2, Outbox.Sids.Count);
        Assert.Equal(Outbox.Sids[1], result.Record?.Sid);
    }

    [Theory]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("one\ntwo", "one\r\ntwo")]
    [InlineData("one\rtwo", "one\ntwo")]
    public async Task Line_ends_do_not_make_the_body_different(string sent, string listed)
    {
        Outbox.Changes = _ => listed;
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row(body: sent));

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
    }

    [Fact]
    public async Task A_body_whose_surrounding_white_space_may_have_been_removed_is_unknown()
    {
        Outbox.Changes = static text => text.Trim();
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        IsUnknown(await SendAsync(Row(body: " Hello ")), "cannot be compared");
        Assert.Single(Outbox.Sids);
    }

    [Fact]
    public async Task A_message_that_matches_more_than_one_send_is_unknown()
    {
        // Another program sends two equal messages from the same sender at the same moment.
        Outbox.Fates.Enqueue(Fate.SentAndLost);
        Server.AnswersBy(request =>
        {
            var response = Outbox.Answers(request);
            if (request.Method == "POST")
            {
                Outbox.Make(To, "Hello");
            }

            return response;
        });

        IsUnknown(await SendAsync(Row()), "may both be this send");
        Assert.Equal(2, Outbox.Sids.Count);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public async Task Media_are_distinguished_by_their_number_and_body(int asked, int listed)
    {
        var made = $$"""{"sid": "{{MessageSid}}", "from": "{{From}}", "body": "", "num_media": "{{listed}}", "direction": "outbound-api", "date_created": "{{Clock.ServerNow:R}}"}""";
        Server.AnswersBy(request => request.Method == "POST" ? CannedResponse.Status(500) : CannedResponse.Json(Records.Page("messages", next: null, made)));
        var fields = new RequestFields().Add("From", From).Add("To", To);
        for (var media = 0; media < asked; media++)
        {
            fields.Add("MediaUrl", "https://example.com/a.png");
        }

        var result = await SendAsync(new SendRow(Client, To, fields));

        // If fewer media are listed, the others may be counted later. If more are listed, it is another message, and the send is repeated.
        Assert.Equal(listed < asked ? 1 : 6, Methods().Count(static method => method == "POST"));
        IsUnknown(result, listed < asked ? "cannot be compared" : "attempts is listed");
    }

    [Fact]
    public async Task Calls_are_searched_for_as_well()
    {
        Outbox.Fates.Enqueue(Fate.SentAndLost);
        var row = new SendRow(Client, To, new RequestFields().Add("From", From).Add("Url", "https://example.com/twiml").Add("To", To));

        var result = (await SendAllAsync<TwilioCall>([row]))[0];

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
        Assert.EndsWith("/Calls.json", Server.Requests[1].Path, StringComparison.Ordinal);
    }
}
