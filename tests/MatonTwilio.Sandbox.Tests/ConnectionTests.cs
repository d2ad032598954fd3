using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class ConnectionTests
{
    private static Uri Url(SandboxClient sandbox, string rest = "") => new(sandbox.Server.ControlUri, "/connections" + rest);

    private static async Task<JsonObject> GetAsync(SandboxClient sandbox, string rest)
        => (await sandbox.Http.GetFromJsonAsync<JsonObject>(Url(sandbox, rest)))!;

    private static async Task<JsonNode> CreateAsync(SandboxClient sandbox)
    {
        using var response = await sandbox.Http.PostAsJsonAsync(Url(sandbox), new { app = "twilio" });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["connection"]!;
    }

    [Fact]
    public async Task One_connection_is_active_at_the_start()
    {
        using var sandbox = new SandboxClient();

        var connection = Assert.Single(List(await GetAsync(sandbox, "?app=twilio&status=ACTIVE"), "connections"));

        Assert.Equal(
            ["app", "connection_id", "creation_time", "last_updated_time", "metadata", "method", "status", "url"],
            connection.Select(field => field.Key).Order());
        Assert.Equal(("twilio", "ACTIVE"), (Text(connection, "app"), Text(connection, "status")));
        Assert.Equal("2026-02-10T12:00:00.000000Z", Text(connection, "creation_time"));
        Assert.True(Guid.TryParse(Text(connection, "connection_id"), out _));
        Assert.Empty(List(await GetAsync(sandbox, "?app=slack"), "connections"));
        Assert.Empty(List(await GetAsync(sandbox, "?status=PENDING"), "connections"));
    }

    [Fact]
    public async Task A_new_connection_waits_and_becomes_active_by_itself()
    {
        using var sandbox = new SandboxClient(options => options with { ConnectionActivation = TimeSpan.FromMinutes(1) });
        var created = await CreateAsync(sandbox);
        var id = Text(created, "connection_id")!;
        Assert.Equal("PENDING", Text(created, "status"));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("PENDING", Text((await GetAsync(sandbox, "/" + id))["connection"]!, "status"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));

        var connection = (await GetAsync(sandbox, "/" + id))["connection"]!;
        Assert.Equal("ACTIVE", Text(connection, "status"));
        Assert.Equal("2026-02-10T12:01:00.000000Z", Text(connection, "last_updated_time"));
    }

    [Fact]
    public async Task Opening_its_page_completes_a_connection_without_a_key()
    {
        using var sandbox = new SandboxClient(options => options with { ConnectionActivation = TimeSpan.FromDays(1) });
        var created = await CreateAsync(sandbox);
        var url = Text(created, "url")!;
        Assert.StartsWith(sandbox.Server.ControlUri.AbsoluteUri, url, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(Text(created, "connection_id")!), url);

        using var browser = new HttpClient();
        Assert.Contains("Connected", await browser.GetStringAsync(url), StringComparison.Ordinal);

        Assert.Equal("ACTIVE", Text((await GetAsync(sandbox, "/" + Text(created, "connection_id")))["connection"]!, "status"));
    }

    [Fact]
    public async Task Without_an_active_connection_the_gateway_refuses_and_a_pending_one_does_not_help()
    {
        using var sandbox = new SandboxClient(options => options with { ConnectionActivation = TimeSpan.FromMinutes(1) });
        var first = Text(List(await GetAsync(sandbox, ""), "connections")[0], "connection_id")!;
        using var deleted = await sandbox.Http.DeleteAsync(Url(sandbox, "/" + first));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.Http.GetAsync(Url(sandbox, "/" + first))).StatusCode);
        var second = Text(await CreateAsync(sandbox), "connection_id")!;

        async Task<HttpStatusCode> Ask(string? named)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, sandbox.Url("/2010-04-01/Accounts.json"));
            if (named is not null)
            {
                request.Headers.Add("Maton-Connection", named);
            }

            return (await sandbox.Http.SendAsync(request)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Ask(null));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(second));
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await Ask(null));
        Assert.Equal(HttpStatusCode.OK, await Ask(second));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(first));
    }

    [Theory]
    [InlineData("{\"app\": \"slack\"}")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"app": "twilio", "method": "FAX"}""")]
    public async Task Only_a_twilio_connection_can_be_created(string body)
    {
        using var sandbox = new SandboxClient();

        using var response = await sandbox.Http.PostAsync(Url(sandbox), new StringContent(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single(List(await GetAsync(sandbox, ""), "connections"));
    }
}
