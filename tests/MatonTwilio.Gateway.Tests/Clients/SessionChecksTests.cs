using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The checks of Test-MatonSession, from the key to the account.</summary>
public sealed class SessionChecksTests : GatewayTest
{
    // The responses to the four requests of a full run. A test replaces the one that is to fail.
    private CannedResponse _connections = CannedResponse.Json($$"""{"connections": [{{Records.Connection("con-1")}}, {{Records.Connection("con-2", "FAILED")}}]}""");
    private CannedResponse _accounts = CannedResponse.Json(Records.Page("accounts", next: null, Records.Account(AccountSid)));
    private CannedResponse _account = CannedResponse.Json(Records.Account(AccountSid));

    public SessionChecksTests()
    {
        Settings = Settings with { AccountSid = null, MaximumRetryCount = 0 };
        Server.AnswersBy(request => request.Path switch
        {
            "/connections" => _connections,
            "/twilio/2010-04-01/Accounts.json" => _accounts,
            _ => _account,
        });
    }

    [Fact]
    public async Task A_session_that_works_passes_every_check()
    {
        var checks = await RunAsync();

        Assert.Equal(
            ["API key present", "API key accepted", "Twilio connection active", "Gateway reached", "Account found"],
            checks.Select(static check => check.Name));
        Assert.All(checks, static check => Assert.True(check.Passed, check.Detail));
        Assert.All(checks, static check => Assert.Null(check.Hint));
        Assert.Equal($"{AccountSid} (Example), active.", checks[^1].Detail);
        Assert.DoesNotContain(Key, string.Concat(checks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_session_the_key_is_missing()
    {
        var check = Assert.Single(await CollectAsync(session: null));

        Assert.Equal(("API key present", false), (check.Name, check.Passed));
        Assert.Contains("MATON_API_KEY", check.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_refused_ends_the_checks()
    {
        _connections = CannedResponse.Status(401);

        AssertFailed(await RunAsync(), "API key accepted", "(401)", "MATON_API_KEY");
    }

    [Fact]
    public async Task An_unreachable_control_endpoint_ends_the_checks()
    {
        using var away = new TestServer(listening: false);
        Settings = Settings with { ControlUri = away.Address };

        AssertFailed(await RunAsync(), "API key accepted", "cannot be reached", "HTTPS_PROXY");
    }

    [Theory]
    [InlineData(null, "[]", "There is no Twilio connection.")]
    [InlineData(null, """[{"connection_id": "con-2", "status": "PENDING"}]""", "No Twilio connection is ACTIVE: con-2 is PENDING.")]
    [InlineData("con-9", """[{"connection_id": "con-1", "status": "ACTIVE"}]""", "There is no Twilio connection with the ID 'con-9'.")]
    [InlineData("con-2", """[{"connection_id": "con-1", "status": "ACTIVE"}, {"connection_id": "con-2", "status": "FAILED"}]""", "No Twilio connection is ACTIVE: con-2 is FAILED.")]
    public async Task Without_an_active_connection_the_check_recommends_creating_one_and_the_others_still_run(string? wanted, string list, string detail)
    {
        Settings = Settings with { ConnectionId = wanted };
        _connections = CannedResponse.Json($$"""{"connections": {{list}}}""");

        var checks = await RunAsync();

        var failed = Assert.Single(checks, static check => !check.Passed);
        Assert.Equal("Twilio connection active", failed.Name);
        Assert.StartsWith(detail, failed.Detail, StringComparison.Ordinal);
        Assert.Contains("New-MatonConnection -Open", failed.Hint, StringComparison.Ordinal);
        Assert.Equal(5, checks.Count);
    }

    [Fact]
    public async Task The_connection_of_the_session_is_checked()
    {
        Settings = Settings with { ConnectionId = "con-1" };

        Assert.Equal("con-1 is ACTIVE.", (await RunAsync())[2].Detail);
    }

    [Fact]
    public async Task A_gateway_that_fails_ends_the_checks()
    {
        _accounts = CannedResponse.Html(502);

        AssertFailed(await RunAsync(), "Gateway reached", "(502)", "Run the command again later");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task If_a_known_host_does_not_respond_the_hint_has_the_setting_for_the_other_host(bool isControlAway)
    {
        using var away = new TestServer(listening: false);
        var other = new MatonHost(Server.GatewayUri, Server.Address);
        var own = new MatonHost(away.GatewayUri, isControlAway ? away.Address : Server.Address);
        Settings = Settings with { GatewayUri = own.GatewayUri, ControlUri = own.ControlUri, KnownHosts = [own, other] };

        var last = (await RunAsync())[^1];

        Assert.Equal((isControlAway ? "API key accepted" : "Gateway reached", false), (last.Name, last.Passed));
        Assert.Contains("cannot be reached", last.Detail, StringComparison.Ordinal);
        Assert.Contains($"Connect-Maton -GatewayUri {Server.Address.ToString().TrimEnd('/')}.", last.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_host_that_refuses_the_key_is_not_recommended()
    {
        using var away = new TestServer(listening: false);
        _connections = CannedResponse.Status(401);
        Settings = Settings with { GatewayUri = away.GatewayUri, ControlUri = away.Address, KnownHosts = [new(away.GatewayUri, away.Address), new(Server.GatewayUri, Server.Address)] };

        AssertFailed(await RunAsync(), "API key accepted", "cannot be reached", "HTTPS_PROXY");
    }

    [Fact]
    public async Task The_key_of_another_host_is_not_sent_to_Maton()
    {
        using var away = new TestServer(listening: false);
        Settings = Settings with { GatewayUri = away.GatewayUri, ControlUri = away.Address, KnownHosts = [new(Server.GatewayUri, Server.Address)] };

        AssertFailed(await RunAsync(), "API key accepted", "cannot be reached", "HTTPS_PROXY");
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_missing_account_fails_the_check()
    {
        Settings = Settings with { AccountSid = "AC00000000000000000000000000000002" };
        _account = CannedResponse.Refusal(20404, "The account was not found", 404);

        AssertFailed(await RunAsync(), "Account found", "The account was not found", "https://www.twilio.com/docs/errors/20404");
    }

    [Fact]
    public async Task A_key_without_any_account_fails_the_check()
    {
        _accounts = CannedResponse.Json(Records.Page("accounts", next: null));

        AssertFailed(await RunAsync(), "Account found", "no Twilio account", "-AccountSid");
    }

    [Fact]
    public async Task The_text_of_a_check_cannot_control_the_screen()
    {
        _connections = CannedResponse.Json($$"""{"connections": [{{Records.Connection("\\u001bcon")}}]}""");
        _account = CannedResponse.Json("""{"sid": "\u001bAC", "friendly_name": "\u001bname", "status": "\u001bactive"}""");

        Assert.All(await RunAsync(), static check => Assert.DoesNotContain('\u001b', check.Detail));
    }

    [Fact]
    public async Task Each_result_is_returned_before_the_next_request_is_sent()
    {
        await using var checks = SessionChecks.RunAsync(Session, Notes.Enqueue, CancellationToken.None).GetAsyncEnumerator();

        await checks.MoveNextAsync();
        Assert.Equal(0, Server.Connected.Count);
        await checks.MoveNextAsync();

        Assert.Equal("API key accepted", checks.Current.Name);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Checks_can_be_canceled()
    {
        _connections = CannedResponse.Never;
        using var cancellation = new CancellationTokenSource();

        var running = CollectAsync(Session, cancellation.Token);
        await Server.Arrived.ReachesAsync(1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WithTimeout());
    }

    private static void AssertFailed(List<MatonCheck> checks, string name, string detail, string hint)
    {
        Assert.All(checks.SkipLast(1), static check => Assert.True(check.Passed, check.Detail));
        var last = checks[^1];
        Assert.Equal((name, false), (last.Name, last.Passed));
        Assert.Contains(detail, last.Detail, StringComparison.Ordinal);
        Assert.Contains(hint, last.Hint, StringComparison.Ordinal);
    }

    private Task<List<MatonCheck>> RunAsync() => CollectAsync(Session).WithTimeout();

    private async Task<List<MatonCheck>> CollectAsync(GatewaySession? session, CancellationToken cancellation = default)
    {
        var checks = new List<MatonCheck>();
        await foreach (var check in SessionChecks.RunAsync(session, Notes.Enqueue, cancellation))
        {
            checks.Add(check);
        }

        return checks;
    }
}
