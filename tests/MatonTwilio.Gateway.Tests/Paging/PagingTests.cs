using System.Collections.Specialized;
using System.Globalization;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Lists over HTTP, and the links that they follow.</summary>
public sealed class PagingTests : GatewayTest
{
    [Fact]
    public async Task A_list_follows_its_links_under_the_URL_of_the_gateway_to_the_end()
    {
        Server.Answers(
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?PageSize=2&Page=1&PageToken=PAx%2By", Records.Message("SM1"), Records.Message("SM2"))),
            CannedResponse.Json(Records.Page("messages", next: null, Records.Message("SM3"))));

        Assert.Equal(["SM1", "SM2", "SM3"], await ReadAllAsync());

        Assert.Equal(
            [$"/twilio{MessagesPath}?PageSize=2", $"/twilio{MessagesPath}?PageSize=2&Page=1&PageToken=PAx%2By"],
            Server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task No_request_is_sent_for_a_list_that_is_not_read()
    {
        Settings = Settings with { AccountSid = null };
        using (Client.List(Messages, filter: null, new PagePlan(2)))
        {
        }

        Server.Answers(CannedResponse.Json(Records.Message()));
        await new TwilioClient(Session) { AccountSid = AccountSid }.GetAsync(Messages, MessageSid, CancellationToken.None);

        Assert.EndsWith(MessagePath, Assert.Single(Server.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_for_the_next_pages_have_the_connection_as_well()
    {
        Settings = Settings with { ConnectionId = "con-1" };
        Server.Answers(CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=1")), CannedResponse.Json(Records.Page("messages", next: null)));

        await ReadAllAsync();

        Assert.Equal(["con-1", "con-1"], Server.Requests.Select(static request => request.Header("Maton-Connection")));
    }

    [Theory]
    [InlineData("https://evil.example/2010-04-01/Accounts/" + AccountSid + "/Messages.json?Page=1")]
    [InlineData("https://gateway.maton.ai/twilio/2010-04-01/Accounts/" + AccountSid + "/Messages.json?Page=1")]
    [InlineData("//evil.example" + MessagesPath + "?Page=1")]
    [InlineData(@"\\\\evil.example" + MessagesPath + "?Page=1")]
    [InlineData("@evil.example" + MessagesPath + "?Page=1")]
    [InlineData(".evil.example" + MessagesPath + "?Page=1")]
    [InlineData(":80" + MessagesPath + "?Page=1")]
    [InlineData("/2010-04-01/Accounts/AC00000000000000000000000000000002/Messages.json?Page=1")]
    [InlineData("/2010-04-01/Accounts/" + AccountSid + "/Calls.json?Page=1")]
    [InlineData("/2010-04-01/Accounts/" + AccountSid + "/./Messages.json?Page=1")]
    [InlineData("/2010-04-01/Accounts/../Accounts/" + AccountSid + "/Messages.json?Page=1")]
    [InlineData("/2010-04-01/Accounts/%2e%2e/Accounts/" + AccountSid + "/Messages.json?Page=1")]
    [InlineData(MessagesPath + "/../Calls.json?Page=1")]
    [InlineData(MessagesPath + "#?Page=1")]
    [InlineData(MessagesPath + "?Page=1#end")]
    [InlineData(" " + MessagesPath + "?Page=1")]
    [InlineData("2010-04-01/Accounts/" + AccountSid + "/Messages.json?Page=1")]
    [InlineData("?Page=1")]
    public async Task A_link_that_leaves_the_list_is_an_error_after_the_records_of_its_page(string link)
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", link, Records.Message())));
        using var list = Client.List(Messages, filter: null, new PagePlan(2));

        Assert.Equal(MessageSid, Assert.Single((await list.NextAsync(CancellationToken.None))!).Sid);
        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => list.NextAsync(CancellationToken.None).WithTimeout());

        Assert.Equal(MatonFailureReason.UntrustedLink, error.Reason);
        Assert.Equal(MessagesPath, error.Path);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_link_that_leaves_the_list_on_a_later_page_is_an_error_after_the_records_of_that_page()
    {
        Server.Answers(
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=1", Records.Message("SM1"))),
            CannedResponse.Json(Records.Page("messages", "https://evil.example/", Records.Message("SM2"))));
        var sids = new List<string?>();

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadAllAsync(sids));

        Assert.Equal(MatonFailureReason.UntrustedLink, error.Reason);
        Assert.Equal(["SM1", "SM2"], sids);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 3)]
    [InlineData(0, 7)]
    [InlineData(5, 1)]
    [InlineData(5, 7)]
    public async Task A_list_with_a_cycle_ends_with_an_error(int before, int length)
    {
        Server.AnswersBy(request =>
        {
            if (Server.Requests.Count > 100)
            {
                return CannedResponse.Status(404);
            }

            var page = request.Query.Split("Page=") is [_, var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
            var next = page + 1 < before + length ? page + 1 : before;
            return CannedResponse.Json(Records.Page("messages", $"{MessagesPath}?Page={next}", Records.Message()));
        });

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadAllAsync());

        Assert.Equal(MatonFailureReason.RepeatedPage, error.Reason);
        Assert.InRange(Server.Requests.Count, before + length, 4 * (before + length));
    }

    [Fact]
    public void A_long_list_without_a_cycle_is_read_to_the_end()
    {
        var links = new PageLinks(MessagesPath);

        for (var page = 1; page < 5000; page++)
        {
            var link = $"{MessagesPath}?Page={page}";
            Assert.Equal(link, links.Check(link));
        }
    }

    [Fact]
    public async Task Dispose_closes_the_request_in_progress()
    {
        Server.Answers(
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=1")),
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=2")),
            CannedResponse.Never);
        using (var list = Client.List(Messages, filter: null, new PagePlan(2)))
        {
            await list.NextAsync(CancellationToken.None);
            await list.NextAsync(CancellationToken.None);
            await Server.Arrived.ReachesAsync(3);
        }

        await Server.Abandoned.ReachesAsync(1);
    }

    [Fact]
    public async Task Canceling_in_the_middle_of_a_body_closes_the_connection()
    {
        var started = new TaskCompletionSource();
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null, Records.Message())).CutInBody(ConnectionEnd.Silence) with { Then = started.SetResult });
        using var cancellation = new CancellationTokenSource();

        var reading = ReadAsync(cancellation.Token);
        await started.Task.WithTimeout();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WithTimeout());
        await Server.Abandoned.ReachesAsync(1);
    }

    [Fact]
    public async Task An_interrupted_page_is_requested_again_and_no_record_is_returned_twice()
    {
        Server.Answers(
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=1", Records.Message("SM1"))),
            CannedResponse.Json(Records.Page("messages", next: null, Records.Message("SM2"))).CutInBody(),
            CannedResponse.Json(Records.Page("messages", next: null, Records.Message("SM2"))));

        Assert.Equal(["SM1", "SM2"], await ReadAllAsync());
    }

    [Fact]
    public async Task Empty_pages_with_ever_new_links_end_with_an_error_after_the_records()
    {
        var number = 0;
        Server.AnswersBy(_ => CannedResponse.Json(Records.Page("messages", $"{MessagesPath}?Page={++number}", number == 1 ? [Records.Message("SM1")] : [])));
        var sids = new List<string?>();

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadAllAsync(sids));

        Assert.Equal((MatonFailureReason.EndlessList, "Maton.EndlessList", MessagesPath), (error.Reason, error.ErrorId, error.Path));
        Assert.Equal(["SM1"], sids);
        Assert.Equal(51, Server.Requests.Count);
    }

    [Fact]
    public async Task An_empty_link_ends_a_list_of_empty_pages()
    {
        var number = 0;
        Server.AnswersBy(_ => CannedResponse.Json(Records.Page("messages", ++number == 50 ? "" : $"{MessagesPath}?Page={number}")));

        Assert.Empty(await ReadAllAsync());
    }

    [Fact]
    public async Task The_same_page_under_ever_new_links_is_returned_once()
    {
        var number = 0;
        Server.AnswersBy(_ => CannedResponse.Json(Records.Page("messages", $"{MessagesPath}?Page={++number}", Records.Message("SM1"), Records.Message("SM2"))));
        var sids = new List<string?>();

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadAllAsync(sids));

        Assert.Equal(MatonFailureReason.EndlessList, error.Reason);
        Assert.Equal(["SM1", "SM2"], sids);
    }

    [Fact]
    public async Task Empty_pages_between_others_are_skipped()
    {
        var number = 0;
        Server.AnswersBy(_ => CannedResponse.Json(Records.Page("messages", ++number == 120 ? null : $"{MessagesPath}?Page={number}", number % 40 == 0 ? [Records.Message($"SM{number}")] : [])));

        Assert.Equal(["SM40", "SM80", "SM120"], await ReadAllAsync());
    }

    [Fact]
    public async Task Records_that_a_page_repeats_are_left_out_even_if_pages_shrink_and_change_their_order()
    {
        Server.Answers(
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=1", Records.Message("SM1"), Records.Message("SM2"), Records.Message("SM3"))),
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=2", Records.Message("SM3"), Records.Message("SM5"), Records.Message("SM4"))),
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=3", Records.Message("SM4"))),
            CannedResponse.Json(Records.Page("messages", next: null, Records.Message("SM6"))));

        Assert.Equal(["SM1", "SM2", "SM3", "SM5", "SM4", "SM6"], await ReadAllAsync());
    }

    [Fact]
    public async Task Repeated_records_of_other_kinds_are_left_out_as_well()
    {
        Server.AnswersBy(static request =>
        {
            var list = request.Path.EndsWith("Keys.json", StringComparison.Ordinal) ? "keys" : "records";
            var path = request.Path["/twilio".Length..];
            return request.Query.Contains("Page=1", StringComparison.Ordinal)
                ? CannedResponse.Json(Records.Page(list, next: null, Records.Message("SM2"), Records.Message("SM3")))
                : CannedResponse.Json(Records.Page(list, $"{path}?Page=1", Records.Message("SM1"), Records.Message("SM2")));
        });
        using var keys = Client.List(ApiResources.Of<TwilioApiKey>(), filter: null, new PagePlan(2));
        using var raw = new RawClient(Session, Client).List("Records.json", query: null, recordProperty: null);

        Assert.Equal(["SM1", "SM2", "SM3"], (await keys.RecordsAsync()).Select(static key => key.Sid));
        Assert.Equal(["SM1", "SM2", "SM3"], (await raw.RecordsAsync()).Select(static record => ((OrderedDictionary)record!)["sid"]));
    }

    private async Task<List<string?>> ReadAllAsync(List<string?>? sids = null)
    {
        sids ??= [];
        using var list = Client.List(Messages, filter: null, new PagePlan(2));
        while (await list.NextAsync(CancellationToken.None).WithTimeout() is { } page)
        {
            sids.AddRange(page.Select(static message => message.Sid));
        }

        return sids;
    }
}
