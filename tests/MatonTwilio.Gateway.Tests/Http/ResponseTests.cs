using System.Collections;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Successful responses: the reading of their JSON, and the forms in which they are transferred.</summary>
public sealed class ResponseTests : GatewayTest
{
    private const string FullMessage = $$"""
        {
          "account_sid": "{{AccountSid}}", "api_version": "2010-04-01", "body": "Hello 👍 — \u00e9", "date_created": "Mon, 09 Feb 2026 20:19:54 +0000",
          "date_sent": "Mon, 09 Feb 2026 20:19:55 +0000", "date_updated": "Mon, 09 Feb 2026 20:19:56 +0000", "direction": "outbound-api",
          "error_code": null, "error_message": null, "from": "+15550002222", "messaging_service_sid": null, "num_media": "0", "num_segments": "1",
          "price": "-0.00750", "price_unit": "USD", "sid": "{{MessageSid}}", "status": "sent", "to": "+15550001111",
          "subresource_uris": {"media": "/2010-04-01/Accounts/{{AccountSid}}/Messages/{{MessageSid}}/Media.json"},
          "uri": "/2010-04-01/Accounts/{{AccountSid}}/Messages/{{MessageSid}}.json",
          "tags": {"nested": [1, 2, {"deep": null}]}, "some_new_field": "ignored"
        }
        """;

    public static TheoryData<string> Forms => ["plain", "chunked", "chunked by the byte", "gzip", "deflate", "br"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_message_is_read_completely_in_every_transfer_encoding(string form)
    {
        Server.Answers(form switch
        {
            "plain" => CannedResponse.Json(FullMessage),
            "chunked" => CannedResponse.Chunked(FullMessage, chunkSize: 100),
            "chunked by the byte" => CannedResponse.Chunked(FullMessage, chunkSize: 1),
            _ => CannedResponse.Compressed(FullMessage, form),
        });

        var message = await ReadAsync();

        Assert.Equal((MessageSid, AccountSid, "sent", "outbound-api"), (message.Sid, message.AccountSid, message.Status, message.Direction));
        Assert.Equal(("+15550002222", "+15550001111", "Hello 👍 — é"), (message.From, message.To, message.Body));
        Assert.Equal((1, 0, -0.00750m, "USD"), (message.NumSegments, message.NumMedia, message.Price, message.PriceUnit));
        Assert.Equal((null, null, null), (message.ErrorCode, message.ErrorMessage, message.MessagingServiceSid));
        Assert.Equal([54, 55, 56], new[] { message.DateCreated, message.DateSent, message.DateUpdated }.Select(static time => time!.Value.Second));
        Assert.Equal(("2010-04-01", MessagePath), (message.ApiVersion, message.Uri));
        Assert.Equal("media", Assert.Single(message.SubresourceUris!).Key);
        Assert.Matches($@"^message to \+15550001111, \d{{4}}-\d\d-\d\d \d\d:\d\d \({MessageSid}\)$", message.ToString());
    }

    public static TheoryData<string, string[]> Maps => new()
    {
        { "{}", [] },
        { """{"media": "/a", "feedback": "/b"}""", ["media=/a", "feedback=/b"] },
        { """{"media": "", "": "/b"}""", ["media=", "=/b"] },
        { """{"media": "/a", "media": "/b"}""", ["media=/b"] },
        { """{"media": null, "feedback": "/b"}""", ["media=", "feedback=/b"] },
        { """{"media": "\/a\n\u00e9", "f\teed": "/b"}""", ["media=/a\né", "f\teed=/b"] },
        { """{"é": "👍"}""", ["é=👍"] },
        { """{"media": 7, "feedback": {"at": ["/b"]}}""", ["media=7", """feedback={"at": ["/b"]}"""] },
        { $$"""{"a": "{{new string('a', 1500)}}", "b": "{{new string('b', 1500)}}"}""", ["a=" + new string('a', 1500), "b=" + new string('b', 1500)] },
        { $$"""{"a": "{{new string('a', 2040)}}", "b": "cde"}""", ["a=" + new string('a', 2040), "b=cde"] },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task A_map_contains_each_name_with_its_text(string map, string[] expected)
    {
        Server.Answers(CannedResponse.Json($$"""{"sid": "{{MessageSid}}", "subresource_uris": {{map}}, "status": "sent"}"""));

        var message = await ReadAsync();

        Assert.Equal(expected, message.SubresourceUris!.Select(static one => $"{one.Key}={one.Value}"));
        Assert.Equal("sent", message.Status);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task An_empty_value_in_place_of_a_part_is_null_also_if_more_of_a_long_response_follows(string missing)
    {
        var record = $$"""{"request": {{missing}}, "response": {{missing}}, "padding": "{{new string('x', 300)}}"}""";
        Server.Answers(CannedResponse.Json(Records.Page("events", next: null, Enumerable.Repeat(record, 1000))));

        using var pages = Client.List(ApiResources.Of<TwilioCallEvent>().Under("Calls/CA0123456789abcdef0123456789abcdef"), filter: null, PagePlan.Of());
        var page = await pages.NextAsync(CancellationToken.None).WithTimeout();

        Assert.Equal(1000, page!.Count);
        Assert.All(page, static one => Assert.Equal((null, null), (one.Request, one.Response)));
    }

    // PowerShell adds a property to an object that is an IDictionary if a script assigns one, and scripts change such objects in place.
    [Fact]
    public async Task A_map_is_a_read_only_dictionary()
    {
        Server.Answers(CannedResponse.Json(FullMessage));
        var map = (await ReadAsync()).SubresourceUris!;
        var path = $"{MessagePath[..^".json".Length]}/Media.json";

        Assert.Equal((1, path, true, false), (map.Count, map["media"], map.ContainsKey("media"), map.ContainsKey("Media")));
        Assert.True(map.TryGetValue("media", out var found));
        Assert.Equal((path, path, "media"), (found, Assert.Single(map.Values), Assert.Single(map.Keys)));
        Assert.Throws<KeyNotFoundException>(() => map["feedback"]);

        var dictionary = Assert.IsAssignableFrom<IDictionary>(map);
        Assert.Equal((path, true, null, true), (dictionary["media"], dictionary.Contains("media"), dictionary["feedback"], dictionary.IsReadOnly));
        Assert.Equal(("media", path), (Assert.Single(dictionary.Keys), Assert.Single(dictionary.Values)));
        Assert.Equal(new DictionaryEntry("media", path), Assert.Single(dictionary.OfType<object>().Select(static one => one is KeyValuePair<string, string?> pair ? new DictionaryEntry(pair.Key, pair.Value) : one)));
        var entries = dictionary.GetEnumerator();
        Assert.True(entries.MoveNext());
        Assert.Equal(new DictionaryEntry("media", path), entries.Entry);
        var copy = new KeyValuePair<string, string?>[1];
        dictionary.CopyTo(copy, 0);
        Assert.Equal(path, copy[0].Value);
        Assert.Throws<NotSupportedException>(() => dictionary["media"] = "other");
        Assert.Throws<NotSupportedException>(() => dictionary.Add("feedback", "other"));
        Assert.Throws<NotSupportedException>(() => dictionary.Remove("media"));
        Assert.Throws<NotSupportedException>(dictionary.Clear);
    }

    // Longer than one read, so that the reader does not know yet whether more data follows.
    [Theory]
    [InlineData("[]")]
    [InlineData("[1, {}]")]
    [InlineData("\"\"")]
    [InlineData("7")]
    public async Task Another_value_in_place_of_a_map_is_skipped_in_a_long_page_as_well(string value)
    {
        var number = $$"""{"sid": "PN0123456789abcdef0123456789abcdef", "capabilities": {{value}}, "friendly_name": "{{new string('n', 500)}}"}""";
        var message = $$"""{"sid": "{{MessageSid}}", "subresource_uris": {{value}}, "body": "{{new string('b', 500)}}"}""";
        Server.Answers(
            CannedResponse.Json(Records.Page("messages", next: null, Enumerable.Repeat(message, 1000))),
            CannedResponse.Json(Records.Page("incoming_phone_numbers", next: null, Enumerable.Repeat(number, 1000))));
        using var messages = Client.List(Messages, filter: null, PagePlan.Of());
        using var numbers = Client.List(ApiResources.Of<TwilioPhoneNumber>(), filter: null, PagePlan.Of());

        Assert.All(await messages.NextAsync(CancellationToken.None) ?? [], static one => Assert.Null(one.SubresourceUris));
        Assert.Equal(1000, (await numbers.NextAsync(CancellationToken.None))?.Count(static one => one.Capabilities is null));
    }

    [Fact]
    public async Task A_compressed_error_is_read()
    {
        var refusal = CannedResponse.Compressed("""{"code": 20404, "message": "Not found"}""", "gzip");
        Server.Answers(refusal with { Bytes = [.. "HTTP/1.1 404"u8, .. refusal.Bytes["HTTP/1.1 200".Length..]] });

        Assert.Equal("Not found", (await Assert.ThrowsAsync<TwilioApiException>(() => ReadAsync())).Message);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/json")]
    [InlineData("Application/JSON")]
    [InlineData("TEXT/Json; charset=UTF-8")]
    public async Task Other_content_types_of_JSON_are_accepted(string type)
    {
        Server.Answers(CannedResponse.Of(200, Records.Message(), $"Content-Type: {type}"));

        Assert.Equal(MessageSid, (await ReadAsync()).Sid);
    }

    [Fact]
    public async Task JSON_without_a_content_type_is_read_as_JSON()
    {
        Server.Answers(CannedResponse.Of(200, Records.Message()));

        Assert.Equal(MessageSid, (await ReadAsync()).Sid);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task A_DELETE_succeeds_with_any_successful_response(int status)
    {
        Server.Answers(status == 204 ? CannedResponse.NoContent : CannedResponse.Status(status));

        await DoAsync("DELETE");

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_page_of_a_thousand_records_is_complete_and_in_order()
    {
        Server.Answers(CannedResponse.Chunked(Records.Page("messages", next: null, Enumerable.Range(0, 1000).Select(static number => Records.Message($"SM{number}"))), chunkSize: 4099));
        using var list = Client.List(Messages, filter: null, PagePlan.Of());

        var page = await list.NextAsync(CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 1000).Select(static number => $"SM{number}"), page!.Select(static message => message.Sid));
    }

    [Theory]
    [InlineData("""{"next_page_uri": null}""")]
    [InlineData("""{"messages": null}""")]
    [InlineData("""{"accounts": [{"sid": "AC1"}]}""")]
    [InlineData("""{"error": "upstream timed out"}""")]
    [InlineData("{}")]
    public async Task A_page_without_its_list_is_not_an_empty_list(string page)
    {
        Server.AnswersBy(_ => CannedResponse.Json(page));
        using var list = Client.List(Messages, filter: null, new PagePlan(50));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => list.NextAsync(CancellationToken.None));

        Assert.Equal(MatonFailureReason.UnexpectedAnswer, error.Reason);
        Assert.Equal(1 + Settings.MaximumRetryCount, Server.Requests.Count);
    }

    [Fact]
    public async Task An_empty_list_is_empty()
    {
        Server.Answers(CannedResponse.Json("""{"messages": []}"""));
        using var list = Client.List(Messages, filter: null, new PagePlan(50));

        Assert.Equal([], await list.NextAsync(CancellationToken.None));
        Assert.Null(await list.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task In_the_middle_of_a_list_a_page_without_its_list_does_not_end_it()
    {
        Server.AnswersBy(static request => request.Query.Length > 0 && request.Query.Contains("Page=1", StringComparison.Ordinal)
            ? CannedResponse.Json("{}")
            : CannedResponse.Json(Records.Page("messages", $"{MessagesPath}?Page=1", Records.Message())));
        using var list = Client.List(Messages, filter: null, new PagePlan(50));

        Assert.Single((await list.NextAsync(CancellationToken.None))!);
        await Assert.ThrowsAsync<MatonGatewayException>(() => list.NextAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error": "upstream timed out"}""")]
    [InlineData("""{"sid": ""}""")]
    public async Task A_record_without_a_SID_is_an_error(string record)
    {
        Server.AnswersBy(_ => CannedResponse.Json(record));

        Assert.Equal(MatonFailureReason.UnexpectedAnswer, (await Assert.ThrowsAsync<MatonGatewayException>(() => Client.GetAsync(Messages, MessageSid, CancellationToken.None))).Reason);
        Assert.Equal(MatonFailureReason.OutcomeUnknown, (await Assert.ThrowsAsync<MatonGatewayException>(() => Client.CreateAsync(Messages, new RequestFields(), CancellationToken.None))).Reason);
    }

    [Fact]
    public async Task The_token_of_an_account_is_not_kept()
    {
        Server.Answers(CannedResponse.Json($$"""
            {"sid": "{{AccountSid}}", "auth_token": "tok-secret", "owner_account_sid": "{{AccountSid}}", "friendly_name": "Main", "status": "active",
             "type": "Full", "account_sid": "AC00000000000000000000000000000009", "subresource_uris": {"calls": "/Calls.json"} }
            """));

        var account = await Client.GetAsync(ApiResources.Of<TwilioAccount>(), AccountSid, CancellationToken.None);

        Assert.Equal((AccountSid, AccountSid, "Main", "active", "Full"), (account.Sid, account.AccountSid, account.FriendlyName, account.Status, account.Type));
        Assert.DoesNotContain("tok-secret", System.Text.Json.JsonSerializer.Serialize(account), StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(TwilioAccount).GetProperties(), static property => property.Name.Contains("Token", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Notes, static note => note.Text.Contains("tok-secret", StringComparison.Ordinal));
    }
}
