using System.Net;
using System.Net.Http.Headers;

namespace MatonTwilio.Sandbox.Tests;

public class GatewayTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("sandbox-key2")]
    public async Task A_wrong_key_is_refused_by_gateway_and_control(string? key)
    {
        using var sandbox = new SandboxClient();
        sandbox.Http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);

        foreach (var url in new[] { sandbox.Url("/2010-04-01/Accounts.json"), sandbox.Server.ControlUri + "connections" })
        {
            using var response = await sandbox.Http.GetAsync(url);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Contains("\"error\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.All(sandbox.Server.Requests, request => Assert.False(request.KeyAccepted));
    }

    [Fact]
    public async Task The_ledger_records_requests_without_the_key()
    {
        using var sandbox = new SandboxClient();
        sandbox.Http.DefaultRequestHeaders.UserAgent.ParseAdd("probe/1.0");
        sandbox.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        await sandbox.Http.GetAsync(sandbox.Url($"{sandbox.Account}/Messages.json?DateSent%3E=2026-02-01"));
        await sandbox.SendMessageAsync("a+b & c");

        var get = sandbox.Server.Requests[0];
        Assert.Equal(("GET", $"/twilio{sandbox.Account}/Messages.json", "DateSent%3E=2026-02-01"), (get.Method, get.Path, get.RawQuery));
        Assert.Equal("probe/1.0", get.Headers["user-agent"]);
        Assert.Equal("gzip", get.Headers["Accept-Encoding"]);
        Assert.True(get.KeyAccepted);
        var post = sandbox.Server.Requests[1];
        Assert.Contains(KeyValuePair.Create("Body", "a+b & c"), post.Form);
        Assert.DoesNotContain("Authorization", post.Headers.Keys);
        Assert.DoesNotContain("sandbox-key", string.Join(' ', post.Headers.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_or_inactive_connection_is_refused()
    {
        using var sandbox = new SandboxClient();
        sandbox.Http.DefaultRequestHeaders.Add("Maton-Connection", "11111111-2222-3333-4444-555555555555");

        using var response = await sandbox.Http.GetAsync(sandbox.Url("/2010-04-01/Accounts.json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/2010-04-01/Accounts/{0}/Nothing.json")]
    [InlineData("GET", "/2010-04-01/Accounts/{0}/Messages/SM00000000000000000000000000000000.json")]
    [InlineData("GET", "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json")]
    [InlineData("GET", "/2010-04-01/Accounts/{0}/Messages")]
    [InlineData("GET", "/2008-08-01/Accounts.json")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/2010-04-01/Accounts/{0}/Usage/Records/Hourly.json")]
    [InlineData("DELETE", "/2010-04-01/Accounts/{0}/Messages.json")]
    [InlineData("DELETE", "/2010-04-01/Accounts/{0}.json")]
    [InlineData("POST", "/2010-04-01/Accounts/{0}/AvailablePhoneNumbers/US/Local.json")]
    [InlineData("PUT", "/2010-04-01/Accounts/{0}/Messages.json")]
    public async Task Missing_records_and_unsupported_paths_get_20404(string method, string path)
    {
        using var sandbox = new SandboxClient();

        var full = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, sandbox.Server.AccountSid);

        Assert.Equal(20404, await sandbox.RefusedAsync(new HttpMethod(method), full, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_defect_is_a_response_and_the_next_request_is_served()
    {
        var clock = new BrokenClock();
        using var sandbox = new SandboxClient(options => options with { TimeProvider = clock });
        clock.IsBroken = true;

        using var response = await sandbox.Http.GetAsync(sandbox.Url("/2010-04-01/Accounts.json"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("the clock is broken", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        clock.IsBroken = false;
        await sandbox.GetAsync("/2010-04-01/Accounts.json");
    }

    [Fact]
    public void Options_as_text_do_not_show_the_key()
        => Assert.DoesNotContain("hidden", new SandboxOptions { ApiKey = "hidden" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Above_the_rate_limit_requests_get_429_until_the_second_ends()
    {
        using var sandbox = new SandboxClient(options => options with { RequestsPerSecond = 2 });
        var url = sandbox.Url("/2010-04-01/Accounts.json");
        async Task<HttpStatusCode> Ask() => (await sandbox.Http.GetAsync(url)).StatusCode;

        Assert.Equal(HttpStatusCode.OK, await Ask());
        sandbox.Clock.Advance(TimeSpan.FromMilliseconds(600));
        Assert.Equal(HttpStatusCode.OK, await Ask());
        using var refused = await sandbox.Http.GetAsync(url);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);

        // Now the first request is a second old, and the second is not.
        sandbox.Clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(HttpStatusCode.OK, await Ask());
        Assert.Equal(HttpStatusCode.TooManyRequests, await Ask());
    }

    private sealed class BrokenClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("the clock is broken") : SandboxClient.Start;
    }
}
