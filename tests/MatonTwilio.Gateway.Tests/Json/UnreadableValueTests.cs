using System.Text;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Values of a response that cannot be read are left out and reported, and do not hide other values.</summary>
public sealed class UnreadableValueTests : GatewayTest
{
    [Theory]
    [InlineData("num_segments", "\"many\"")]
    [InlineData("num_segments", "\"1.0\"")]
    [InlineData("num_segments", "{}")]
    [InlineData("num_segments", "[1, {\"a\": 2}]")]
    [InlineData("num_segments", "99999999999")]
    [InlineData("num_segments", "true")]
    [InlineData("num_segments", "\"\\ud83d\"")]
    [InlineData("price", "\"free\"")]
    [InlineData("price", "\"-0,0075\"")]
    [InlineData("price", "{}")]
    [InlineData("date_sent", "\"yesterday\"")]
    [InlineData("date_sent", "\"Mon, 31 Feb 2026 20:19:55 +0000\"")]
    [InlineData("date_sent", "[]")]
    [InlineData("body", "{\"text\": \"Hello\"}")]
    [InlineData("body", "[\"a\"]")]
    [InlineData("subresource_uris", "7")]
    public async Task A_value_that_cannot_be_read_is_null_and_hides_nothing(string field, string json)
    {
        var odd = $$"""{"{{field}}": {{json}}, "sid": "SM2", "status": "sent", "api_version": "2010-04-01"}""";
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null, Records.Message("SM1"), odd, Records.Message("SM3"), odd.Replace("SM2", "SM4", StringComparison.Ordinal))));

        var page = await ReadPageAsync(Messages);

        Assert.Equal(["SM1", "SM2", "SM3", "SM4"], page.Select(static message => message.Sid));
        Assert.Equal(("sent", "2010-04-01"), (page[1].Status, page[1].ApiVersion));
        Assert.Equal((null, null, null, null, null), (page[1].NumSegments, page[1].Price, page[1].DateSent, page[1].Body, page[1].SubresourceUris));
        Assert.Single(Server.Requests);
        var warnings = Notes.Where(static note => note.Level == LogLevel.Warning).ToList();
        Assert.Equal([$"{field} of SM2 cannot be read and is ignored. -Debug shows the value.", $"{field} of SM4 cannot be read and is ignored. -Debug shows the value."], warnings.Select(static note => note.Text));
        Assert.All(warnings, warning => Assert.Equal("unreadable " + field, warning.Once));
        Assert.Contains(Notes, note => note.Level == LogLevel.Debug && note.Text == $"{field} of SM2 cannot be read: {json.Trim('"')}");
    }

    [Theory]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("a\\ud83db", "a\uFFFDb")]
    [InlineData("\\udc4d\\ud83d\\\\\\n\\u00e9", "\uFFFD\uFFFD\\\n\u00e9")]
    [InlineData("\\ud83d\\udc4d \\ud83d", "\U0001F44D \uFFFD")]
    public async Task Invalid_text_is_shown_with_replacement_characters(string json, string expected)
    {
        Server.Answers(CannedResponse.Json($$"""{"sid": "{{MessageSid}}", "body": "{{json}}", "status": "sent"}"""));

        var message = await ReadAsync();

        Assert.Equal((MessageSid, expected, "sent"), (message.Sid, message.Body, message.Status));
        Assert.DoesNotContain(Notes, static note => note.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task Invalid_UTF8_is_shown_with_replacement_characters()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes($$"""{"messages": [{"sid": "{{MessageSid}}", "body": "caf"""), 0xE9, 0xFF, .. "\", \"status\": \"sent\"}]}"u8];
        Server.Answers(CannedResponse.Of(200, body, "Content-Type: application/json"));

        var message = Assert.Single(await ReadPageAsync(Messages));

        Assert.Equal((MessageSid, "caf\uFFFD\uFFFD", "sent"), (message.Sid, message.Body, message.Status));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"SM2\"")]
    [InlineData("[{\"sid\": \"SM2\"}]")]
    [InlineData("true")]
    public async Task A_value_that_is_not_a_record_is_left_out_of_a_list(string json)
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null, Records.Message("SM1"), json, Records.Message("SM3"))));

        var page = await ReadPageAsync(Messages);

        Assert.Equal(["SM1", "SM3"], page.Select(static message => message.Sid));
        Assert.Equal("messages of a record without a SID cannot be read and is ignored. -Debug shows the value.", Assert.Single(Notes, static note => note.Level == LogLevel.Warning).Text);
    }

    // The whole page is read again without the element that is not a record. Other lists of the page are not read.
    [Fact]
    public async Task A_value_in_a_page_with_an_element_that_is_not_a_record_is_reported_once()
    {
        Server.Answers(CannedResponse.Json("""{"others": [7, 8], "messages": [{"sid": "SM1", "num_segments": "many"}, 9], "next_page_uri": null}"""));

        Assert.Single(await ReadPageAsync(Messages));

        Assert.Equal(
            ["messages of a record without a SID cannot be read: 9", "num_segments of SM1 cannot be read: many"],
            Unreadable().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "...")]
    public async Task A_long_value_is_reported_with_its_first_200_characters(int length, string end)
    {
        Server.Answers(CannedResponse.Json($$"""{"sid": "{{MessageSid}}", "num_segments": "{{new string('x', length)}}"}"""));

        await ReadAsync();

        Assert.EndsWith(" cannot be read: " + new string('x', 200) + end, Assert.Single(Unreadable()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_reports_at_most_a_thousand_values()
    {
        var odd = Enumerable.Range(0, 1001).Select(static number => $$"""{"sid": "SM{{number}}", "num_segments": "many"}""");
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null, [.. odd])));

        Assert.Equal(1001, (await ReadPageAsync(Messages)).Count);

        Assert.Equal(1000, Unreadable().Count());
    }

    [Fact]
    public async Task An_invalid_name_hides_nothing()
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null, Records.Message("SM1"), """{"sid": "SM2", "\ud83d": 1.50, "price": "-0.00750", "body": "\"\u00e9\""}""")));

        var page = await ReadPageAsync(Messages);

        Assert.Equal(["SM1", "SM2"], page.Select(static message => message.Sid));
        Assert.Equal((-0.00750m, "\"é\""), (page[1].Price, page[1].Body));
    }

    [Fact]
    public async Task Readable_values_are_not_changed()
    {
        Server.Answers(CannedResponse.Json(Records.Page("usage_records", next: null,
            """{"category": "sms-of-the-future", "count": "123456789012345678901", "usage": 1.5, "price": "0.1", "price_unit": "usd"}""",
            """{"category": "sms", "count": 2, "price": 0.20, "price_unit": "EUR"}""")));

        var page = await ReadPageAsync(ApiResources.Of<TwilioUsage>());

        Assert.Equal(("sms-of-the-future", 123456789012345678901m, "usd"), (page[0].Category, page[0].Count, page[0].PriceUnit));
        Assert.Equal((0.20m, "EUR"), (page[1].Price, page[1].PriceUnit));
        Assert.DoesNotContain(Notes, static note => note.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task A_part_of_a_record_is_read_like_a_record()
    {
        Server.Answers(CannedResponse.Json(Records.Page("events", next: null,
            """{"request": {"method": {}, "url": "https://example.com/"}, "response": {"response_code": "OK", "content_type": "text/xml"} }""")));

        var one = Assert.Single(await ReadPageAsync(ApiResources.Of<TwilioCallEvent>().Under("Calls/CA0123456789abcdef0123456789abcdef")));

        Assert.Equal((null, "https://example.com/"), (one.Request!.Method, one.Request.Url));
        Assert.Equal((null, "text/xml"), (one.Response!.ResponseCode, one.Response.ContentType));
        Assert.Equal(2, Notes.Count(static note => note.Level == LogLevel.Warning));
    }

    [Fact]
    public async Task An_unreadable_flag_of_a_number_hides_no_other()
    {
        Server.Answers(CannedResponse.Json("""{"sid": "PN0123456789abcdef0123456789abcdef", "capabilities": {"voice": "maybe", "sms": true, "\ud83d": {} } }"""));

        var number = await Client.GetAsync(ApiResources.Of<TwilioPhoneNumber>(), "PN0123456789abcdef0123456789abcdef", CancellationToken.None).WithTimeout();

        Assert.Equal((null, true), (number.Capabilities!.Voice, number.Capabilities.Sms));
    }

    [Fact]
    public async Task An_unreadable_secret_is_not_shown()
    {
        Server.Answers(CannedResponse.Json("""{"sid": "SK0123456789abcdef0123456789abcdef", "secret": ["s3cret-zebra"]}"""));

        var key = await Client.CreateAsync(ApiResources.Of<TwilioApiKey>(), new RequestFields(), CancellationToken.None).WithTimeout();

        Assert.Null(key.Secret);
        Assert.DoesNotContain(Notes, static note => note.Text.Contains("s3cret-zebra", StringComparison.Ordinal));
        Assert.Contains(Notes, static note => note.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task An_unreadable_value_is_logged_without_the_key_and_cannot_control_the_screen()
    {
        Server.Answers(CannedResponse.Json($$"""{"sid": "{{MessageSid}}", "num_segments": "{{Key}}\u001b[31m" }"""));

        await ReadAsync();

        Assert.DoesNotContain(Notes, static note => note.Text.Contains(Key, StringComparison.Ordinal) || note.Text.Contains('\u001b', StringComparison.Ordinal));
        Assert.Contains(Notes, static note => note.Text == $"num_segments of {MessageSid} cannot be read: ***\\u001b[31m");
    }

    [Fact]
    public async Task A_link_that_is_not_text_is_an_error_and_not_the_end_of_the_list()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.Answers(CannedResponse.Json("""{"messages": [{"sid": "SM1"}], "next_page_uri": {"page": 2} }"""));

        using var list = Client.List(Messages, filter: null, PagePlan.Of());

        Assert.Equal("SM1", Assert.Single((await list.NextAsync(CancellationToken.None).WithTimeout())!).Sid);
        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => list.NextAsync(CancellationToken.None).WithTimeout());
        Assert.Equal(MatonFailureReason.UntrustedLink, error.Reason);
    }

    [Fact]
    public async Task An_unreadable_value_of_a_connection_hides_no_other()
    {
        Server.Answers(CannedResponse.Json($$"""{"connections": [null, {"connection_id": "con-1", "creation_time": "soon"}, {{Records.Connection("con-2")}}]}"""));

        var connections = await Connections.ListAsync(app: null, status: null, CancellationToken.None).WithTimeout();

        Assert.Equal(["con-1", "con-2"], connections.Select(static connection => connection.ConnectionId));
        Assert.Contains(Notes, static note => note.Text.StartsWith("creation_time of con-1 cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task A_record_with_an_unreadable_time_passes_a_filter_by_time(int lanes)
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null,
            """{"sid": "SM1", "date_sent": "Mon, 09 Feb 2026 20:19:55 +0000"}""",
            """{"sid": "SM2", "date_sent": "soon"}""")));

        using var pages = Client.List(Messages, new RequestFields().Add("DateSent>", "2026-02-09T00:00:00Z"), PagePlan.Of(degreeOfParallelism: lanes));

        Assert.Equal(["SM1", "SM2"], (await pages.NextAsync(CancellationToken.None).WithTimeout())!.Select(static message => message.Sid));
    }

    private IEnumerable<string> Unreadable()
        => Notes.Where(static note => note.Level == LogLevel.Debug && note.Text.Contains(" cannot be read: ", StringComparison.Ordinal)).Select(static note => note.Text);

    private async Task<IReadOnlyList<T>> ReadPageAsync<T>(ApiResource<T> resource)
    {
        using var pages = Client.List(resource, filter: null, PagePlan.Of());
        return await pages.NextAsync(CancellationToken.None).WithTimeout() ?? [];
    }
}
