using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The lookup of the account if none is specified.</summary>
public sealed class AccountLookupTests : GatewayTest
{
    private const string Sub = "AC00000000000000000000000000000002";
    private const string Other = "AC00000000000000000000000000000003";
    private const string Owner = "AC00000000000000000000000000000009";

    public AccountLookupTests() => Settings = Settings with { AccountSid = null };

    [Fact]
    public async Task The_account_is_looked_up_before_the_first_request_and_not_again()
    {
        Server.Answers(Accounts(Records.Account(AccountSid)), CannedResponse.Json(Records.Message()), CannedResponse.Json(Records.Message()));

        await ReadAsync();
        await ReadAsync();

        Assert.Equal(
            ["/twilio/2010-04-01/Accounts.json?PageSize=1000", "/twilio" + MessagePath, "/twilio" + MessagePath],
            Server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task Parallel_requests_look_it_up_once()
    {
        var gate = new TaskCompletionSource();
        Server.Answers(Accounts(Records.Account(AccountSid)) with { Gate = gate.Task });

        var lookups = Enumerable.Range(0, 16).Select(_ => Task.Run(FindAsync)).ToList();
        await Server.Arrived.ReachesAsync(1);
        gate.SetResult();

        Assert.All(await Task.WhenAll(lookups).WithTimeout(), static sid => Assert.Equal(AccountSid, sid));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_handle_shows_the_account_once_it_is_known()
    {
        Server.Answers(Accounts(Records.Account(AccountSid)));
        Assert.Null(Session.Handle.AccountSid);

        await FindAsync();

        Assert.Equal(AccountSid, Session.Handle.AccountSid);
    }

    [Fact]
    public async Task The_account_that_owns_itself_takes_precedence_over_its_subaccounts()
    {
        Server.Answers(Accounts(Records.Account(Sub, AccountSid), Records.Account(Other, AccountSid), Records.Account(AccountSid)));

        Assert.Equal(AccountSid, await FindAsync());
    }

    [Fact]
    public async Task The_main_account_is_found_on_a_later_page()
    {
        const string Next = "/2010-04-01/Accounts.json?PageSize=1000&Page=1&PageToken=x";
        Server.AnswersBy(static request => CannedResponse.Json(request.Target.Contains("PageToken", StringComparison.Ordinal)
            ? Records.Page("accounts", next: null, Records.Account(Other, AccountSid), Records.Account(AccountSid))
            : Records.Page("accounts", Next, Enumerable.Range(0, 1000).Select(static number => Records.Account($"AC{number:d32}", AccountSid)))));

        Assert.Equal(AccountSid, await FindAsync());
    }

    [Fact]
    public async Task A_connection_with_one_subaccount_uses_it()
    {
        Server.Answers(Accounts(Records.Account(Sub, Owner)));

        Assert.Equal(Sub, await FindAsync());
    }

    [Fact]
    public async Task None_of_several_subaccounts_is_used_as_the_main_account()
    {
        Server.AnswersBy(static _ => Accounts(Records.Account(Sub, Owner), Records.Account(Other, Owner)));

        var error = await FailAsync("GET", MatonFailureReason.NoAccount);

        Assert.Contains("2 Twilio accounts", error.Message, StringComparison.Ordinal);
        Assert.Contains("-AccountSid", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task The_account_is_looked_up_again_after_a_connection_was_removed_or_created(string method)
    {
        var account = AccountSid;
        Server.AnswersBy(request => request.Target.Contains("/connections", StringComparison.Ordinal)
            ? CannedResponse.Json(Records.Connection("con-1"))
            : Accounts(Records.Account(account)));
        Assert.Equal(AccountSid, await FindAsync());

        account = Other;
        await (method == "DELETE" ? Connections.RemoveAsync("con-1", CancellationToken.None) : Connections.CreateAsync("twilio", method: null, CancellationToken.None));

        Assert.Equal(Other, await FindAsync());
    }

    [Fact]
    public async Task A_specified_account_is_not_looked_up()
    {
        Settings = Settings with { AccountSid = Sub };

        Assert.Equal(Sub, await FindAsync());
        Assert.Equal(Sub, Session.Handle.AccountSid);
        Assert.Equal(0, Server.Connected.Count);
    }

    [Fact]
    public async Task Each_connection_has_its_own_account()
    {
        Settings = Settings with { ConnectionId = "con-1" };
        Server.AnswersBy(static request => Accounts(Records.Account(request.Header("Maton-Connection") == "con-1" ? AccountSid : Other)));

        Assert.Equal(AccountSid, await FindAsync());
        Assert.Equal(Other, await FindOnAsync("con-2"));
        Assert.Equal(Other, await FindOnAsync("con-2"));
        Assert.Equal(AccountSid, await FindOnAsync("con-1"));

        Assert.Equal(["con-1", "con-2"], Server.Requests.Select(static request => request.Header("Maton-Connection")));
        Assert.Equal(AccountSid, Session.Handle.AccountSid);
    }

    [Fact]
    public async Task The_account_of_the_session_is_not_used_for_another_connection()
    {
        Settings = Settings with { ConnectionId = "con-1", AccountSid = AccountSid };
        Server.Answers(Accounts(Records.Account(Other)));

        Assert.Equal(Other, await FindOnAsync("con-2"));
        Assert.Equal(AccountSid, Session.Handle.AccountSid);
    }

    [Fact]
    public async Task A_failure_is_not_cached()
    {
        Server.Answers(CannedResponse.Status(401), Accounts(Records.Account(AccountSid)));

        await FailAsync("GET", MatonFailureReason.Unauthorized);

        Assert.Equal(AccountSid, await FindAsync());
    }

    [Fact]
    public async Task A_missing_account_is_an_error_with_a_recommendation_and_is_not_cached()
    {
        Server.Answers(Accounts(), Accounts(Records.Account(AccountSid)));

        var error = await FailAsync("GET", MatonFailureReason.NoAccount);

        Assert.Contains("TWILIO_ACCOUNT_SID", error.Hint, StringComparison.Ordinal);
        Assert.Equal(AccountSid, await FindAsync());
    }

    [Fact]
    public async Task Canceling_one_request_does_not_cancel_the_lookup_for_the_others()
    {
        Server.Answers(CannedResponse.Never, Accounts(Records.Account(AccountSid)));
        using var cancellation = new CancellationTokenSource();

        var first = FindAsync(cancellation.Token);
        await Server.Arrived.ReachesAsync(1);
        var others = Enumerable.Range(0, 3).Select(_ => FindAsync()).ToList();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.All(await Task.WhenAll(others), static sid => Assert.Equal(AccountSid, sid));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_request_that_waits_for_the_lookup_of_another_can_be_canceled()
    {
        var gate = new TaskCompletionSource();
        Server.Answers(Accounts(Records.Account(AccountSid)) with { Gate = gate.Task });
        using var cancellation = new CancellationTokenSource();

        var first = FindAsync();
        var second = FindAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        gate.SetResult();

        Assert.Equal(AccountSid, await first);
    }

    private static CannedResponse Accounts(params IEnumerable<string> accounts) => CannedResponse.Json(Records.Page("accounts", next: null, accounts));

    private Task<string> FindAsync() => FindAsync(CancellationToken.None);

    private Task<string> FindAsync(CancellationToken cancellation) => AccountLookup.Of(Session).FindAsync(connectionId: null, log: null, cancellation).AsTask().WithTimeout();

    private Task<string> FindOnAsync(string connection) => AccountLookup.Of(Session).FindAsync(connection, log: null, CancellationToken.None).AsTask().WithTimeout();
}
