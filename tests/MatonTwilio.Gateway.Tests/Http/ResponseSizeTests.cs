using System.Text;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Responses of any size are read or get a typed error. No other test runs at the same time, because the memory is measured for the process.</summary>
[Collection(nameof(Alone))]
public sealed class ResponseSizeTests : GatewayTest
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_page_above_the_limit_is_a_typed_error_and_not_requested_again(string form)
    {
        Settings = Settings with { LargestResponse = 100_000 };
        var page = Records.Page("messages", next: null, Enumerable.Range(0, 3000).Select(static number => Records.Message($"SM{number}")));
        Server.Answers(form == "plain" ? CannedResponse.Chunked(page, chunkSize: 5000) : CannedResponse.Compressed(page, form));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadPageAsync());

        Assert.Equal((MatonFailureReason.ResponseTooLarge, "Maton.ResponseTooLarge"), (error.Reason, error.ErrorId));
        Assert.Contains("0.1 MB", error.Message, StringComparison.Ordinal);
        Assert.Contains("-MaximumResponseSize", error.Hint, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_limit_itself_is_allowed(int more)
    {
        var page = Records.Page("messages", next: null, Enumerable.Range(0, 3000).Select(static number => Records.Message($"SM{number}")));
        Settings = Settings with { LargestResponse = Encoding.UTF8.GetByteCount(page) - more };
        Server.Answers(CannedResponse.Json(page));

        if (more == 0)
        {
            Assert.Equal(3000, (await ReadPageAsync()).Count);
        }
        else
        {
            await Assert.ThrowsAsync<MatonGatewayException>(() => ReadPageAsync());
        }
    }

    [Fact]
    public async Task A_small_body_that_decompresses_without_limit_takes_bounded_memory()
    {
        Server.Answers(CannedResponse.Growing("{\"messages\": [{\"sid\": \"SM1\", \"body\": \"", "gzip"));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadPageAsync());

        Assert.Equal(MatonFailureReason.ResponseTooLarge, error.Reason);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 150L * Megabyte);
    }

    [Fact]
    public async Task A_record_has_a_limit_of_its_own()
    {
        var record = $$"""{"sid": "{{MessageSid}}", "body": "{{new string('x', JsonResponse.LargestRecord)}}"}""";
        Server.Answers(CannedResponse.Json(record), CannedResponse.Json(Records.Page("messages", next: null, Records.Message(), record)));

        await FailAsync("GET", MatonFailureReason.ResponseTooLarge);
        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadPageAsync());

        Assert.Equal(MatonFailureReason.ResponseTooLarge, error.Reason);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_page_of_very_many_small_records_is_a_typed_error()
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null, Enumerable.Repeat("{}", 10_001))));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => ReadPageAsync());

        Assert.Equal(MatonFailureReason.ResponseTooLarge, error.Reason);
    }

    [Fact]
    public async Task A_response_of_very_many_values_is_a_typed_error()
    {
        Server.Answers(CannedResponse.Json("[" + string.Join(',', Enumerable.Repeat("1", 1_000_001)) + "]"));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => new RawClient(Session, Client).SendAsync("GET", "Messages", query: null, form: null, CancellationToken.None).WithTimeout());

        Assert.Equal(MatonFailureReason.ResponseTooLarge, error.Reason);
    }

    [Fact]
    public async Task A_change_whose_response_is_too_large_has_an_unknown_outcome()
    {
        Settings = Settings with { LargestResponse = 10 };
        Server.Answers(CannedResponse.Json(Records.Message()));

        await FailAsync("POST", MatonFailureReason.OutcomeUnknown);

        Assert.Single(Server.Requests);
    }

    private async Task<IReadOnlyList<TwilioMessage>> ReadPageAsync()
    {
        using var pages = Client.List(Messages, filter: null, PagePlan.Of());
        return await pages.NextAsync(CancellationToken.None).WithTimeout() ?? [];
    }
}
