using System.Net;
using System.Text.Json;

namespace MatonTwilio.Sandbox.Tests;

public class FaultTests
{
    private static readonly HttpMethod Post = HttpMethod.Post;

    private static Task<HttpResponseMessage> Send(SandboxClient sandbox) => sandbox.SendAsync(
        Post, sandbox.Url($"{sandbox.Account}/Messages.json"), ("To", SandboxClient.Recipient), ("From", SandboxClient.Own), ("Body", "Hello"));

    [Theory]
    [InlineData(SandboxFaultKind.TooManyRequests, HttpStatusCode.TooManyRequests, 0)]
    [InlineData(SandboxFaultKind.ServerError, HttpStatusCode.InternalServerError, 0)]
    [InlineData(SandboxFaultKind.ServerErrorAfterWork, HttpStatusCode.InternalServerError, 1)]
    [InlineData(SandboxFaultKind.Html, HttpStatusCode.BadGateway, 0)]
    [InlineData(SandboxFaultKind.TruncatedJson, HttpStatusCode.Created, 1)]
    public async Task A_fault_with_a_response_carries_out_the_work_or_not(SandboxFaultKind kind, HttpStatusCode status, int created)
    {
        using var sandbox = new SandboxClient();
        sandbox.Server.InjectFault(new(kind));

        using var response = await Send(sandbox);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(created, sandbox.Server.CreatedMessages.Count);
        Assert.Equal(kind, Assert.Single(sandbox.Server.Requests).Fault);
        Assert.Equal(HttpStatusCode.Created, (await Send(sandbox)).StatusCode);
    }

    [Theory]
    [InlineData(SandboxFaultKind.DropBeforeWork, 0)]
    [InlineData(SandboxFaultKind.DropAfterWork, 1)]
    public async Task A_fault_that_closes_the_connection_carries_out_the_work_or_not(SandboxFaultKind kind, int created)
    {
        using var sandbox = new SandboxClient();
        sandbox.Server.InjectFault(new(kind));

        await Assert.ThrowsAsync<HttpRequestException>(() => Send(sandbox));

        Assert.Equal(created, sandbox.Server.CreatedMessages.Count);
    }

    [Fact]
    public async Task A_lost_response_on_a_reused_connection_is_not_hidden_by_the_client()
    {
        using var sandbox = new SandboxClient();
        await sandbox.GetAsync("/2010-04-01/Accounts.json");
        sandbox.Server.InjectFault(new(SandboxFaultKind.DropBeforeWork));

        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.GetAsync("/2010-04-01/Accounts.json"));

        Assert.Equal(2, sandbox.Server.Requests.Count);
    }

    [Theory]
    [InlineData(SandboxFaultKind.NoAnswerBeforeWork, 0)]
    [InlineData(SandboxFaultKind.NoAnswerAfterWork, 1)]
    public async Task A_fault_without_a_response_carries_out_the_work_or_not(SandboxFaultKind kind, int created)
    {
        using var sandbox = new SandboxClient();
        sandbox.Server.InjectFault(new(kind));
        var waiting = Send(sandbox);
        Assert.True(SpinWait.SpinUntil(() => sandbox.Server.Requests.Count == 1, TimeSpan.FromSeconds(30)));

        // A later request gets its response first.
        Assert.Equal(HttpStatusCode.Created, (await Send(sandbox)).StatusCode);
        Assert.False(waiting.IsCompleted);
        sandbox.Server.Dispose();
        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);

        Assert.Equal(created + 1, sandbox.Server.CreatedMessages.Count);
    }

    [Fact]
    public async Task Truncated_JSON_cannot_be_read()
    {
        using var sandbox = new SandboxClient();
        sandbox.Server.InjectFault(new(SandboxFaultKind.TruncatedJson));

        var body = await sandbox.Http.GetStringAsync(sandbox.Url("/2010-04-01/Accounts.json"));

        Assert.StartsWith("{", body, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(body));
    }

    [Fact]
    public async Task Retry_After_is_sent_as_specified()
    {
        using var sandbox = new SandboxClient();
        sandbox.Server.InjectFault(new(SandboxFaultKind.TooManyRequests) { RetryAfter = "Tue, 10 Feb 2026 12:00:05 GMT" });

        using var response = await sandbox.Http.GetAsync(sandbox.Url("/2010-04-01/Accounts.json"));

        Assert.Equal(SandboxClient.Start.AddSeconds(5), response.Headers.RetryAfter?.Date);
    }

    [Fact]
    public async Task A_fault_waits_for_matching_requests()
    {
        using var sandbox = new SandboxClient();
        sandbox.Server.InjectFault(new(SandboxFaultKind.ServerError) { Method = "POST", PathFragment = "/Messages.json", Count = 2 });

        await sandbox.GetAsync("/2010-04-01/Accounts.json");
        await sandbox.GetAsync($"{sandbox.Account}/Messages.json");

        Assert.Equal(HttpStatusCode.InternalServerError, (await Send(sandbox)).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await Send(sandbox)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Send(sandbox)).StatusCode);
    }

    [Fact]
    public async Task Random_faults_depend_on_the_seed_and_exclude_the_connections()
    {
        static async Task<string> Run(int seed)
        {
            using var sandbox = new SandboxClient(options => options with { Seed = seed, FaultRate = 0.5, Faults = [SandboxFaultKind.ServerError, SandboxFaultKind.Html] });
            for (var i = 0; i < 20; i++)
            {
                await sandbox.Http.GetAsync(sandbox.Url("/2010-04-01/Accounts.json"));
            }

            var faults = string.Join(' ', sandbox.Server.Requests.Select(request => request.Fault));
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal(HttpStatusCode.OK, (await sandbox.Http.GetAsync(new Uri(sandbox.Server.ControlUri, "/connections"))).StatusCode);
            }

            return faults;
        }

        var first = await Run(3);
        Assert.Contains("ServerError", first, StringComparison.Ordinal);
        Assert.Contains("Html", first, StringComparison.Ordinal);
        Assert.Equal(first, await Run(3));
        Assert.NotEqual(first, await Run(4));
    }

    [Fact]
    public async Task Latency_delays_every_request()
    {
        using var sandbox = new SandboxClient(options => options with { Latency = TimeSpan.FromSeconds(5) });
        var waiting = Send(sandbox);
        Assert.True(SpinWait.SpinUntil(() => sandbox.Server.Requests.Count == 1, TimeSpan.FromSeconds(30)));
        Assert.Empty(sandbox.Server.CreatedMessages);

        // The request may begin its wait after the clock was advanced, so the clock is advanced until the request has ended.
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                sandbox.Clock.Advance(TimeSpan.FromSeconds(5));
                return waiting.IsCompleted;
            },
            TimeSpan.FromSeconds(30)));

        Assert.Equal(HttpStatusCode.Created, (await waiting).StatusCode);
    }
}
