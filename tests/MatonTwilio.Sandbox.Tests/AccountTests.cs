using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class AccountTests
{
    private const string Accounts = "/2010-04-01/Accounts.json";

    [Fact]
    public async Task The_main_account_comes_first_and_owns_the_others()
    {
        using var sandbox = new SandboxClient();

        var accounts = List(await sandbox.GetAsync(Accounts), "accounts");

        Assert.Equal(sandbox.Server.AccountSid, Text(accounts[0], "sid"));
        Assert.Equal(["active", "active", "suspended"], accounts.Select(account => Text(account, "status")));
        Assert.All(accounts, account => Assert.Equal(sandbox.Server.AccountSid, Text(account, "owner_account_sid")));
        Assert.Equal($"/2010-04-01/Accounts/{sandbox.Server.AccountSid}.json", Text(accounts[0], "uri"));
        Assert.Equal(
            $"/2010-04-01/Accounts/{sandbox.Server.AccountSid}/SMS/ShortCodes.json", Text(accounts[0]["subresource_uris"]!, "short_codes"));
    }

    [Fact]
    public async Task Accounts_are_filtered_by_status_and_name_and_read_by_SID()
    {
        using var sandbox = new SandboxClient();

        var suspended = Assert.Single(List(await sandbox.GetAsync(Accounts + "?Status=suspended"), "accounts"));
        var named = Assert.Single(List(await sandbox.GetAsync(Accounts + "?FriendlyName=Sandbox"), "accounts"));

        Assert.Equal(sandbox.Server.AccountSid, Text(named, "sid"));
        var read = await sandbox.GetAsync($"/2010-04-01/Accounts/{Text(suspended, "sid")}.json");
        Assert.True(JsonNode.DeepEquals(suspended, read));
    }

    [Fact]
    public async Task Records_of_another_account_are_not_found()
    {
        using var sandbox = new SandboxClient();
        var branch = Sids(await sandbox.GetAsync(Accounts), "accounts")[1];
        var theirs = Sids(await sandbox.GetAsync($"/2010-04-01/Accounts/{branch}/Messages.json"), "messages")[0];

        Assert.DoesNotContain(theirs, Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=1000"), "messages"));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/Messages/{theirs}.json", HttpStatusCode.NotFound));
        Assert.Equal(branch, Text(await sandbox.GetAsync($"/2010-04-01/Accounts/{branch}/Messages/{theirs}.json"), "account_sid"));
    }

    [Fact]
    public async Task A_subaccount_is_created_suspended_and_closed_permanently()
    {
        using var sandbox = new SandboxClient();
        var made = await sandbox.PostAsync(Accounts, HttpStatusCode.Created, ("FriendlyName", "Project"));
        var path = $"/2010-04-01/Accounts/{Text(made, "sid")}.json";

        Assert.Equal(("Project", "active", sandbox.Server.AccountSid), (Text(made, "friendly_name"), Text(made, "status"), Text(made, "owner_account_sid")));
        Assert.Equal(path, Text(made, "uri"));
        Assert.Equal("suspended", Text(await sandbox.PostAsync(path, HttpStatusCode.OK, ("Status", "suspended")), "status"));
        Assert.Equal("closed", Text(await sandbox.PostAsync(path, HttpStatusCode.OK, ("Status", "closed")), "status"));
        Assert.Equal(21479, await sandbox.RefusedPostAsync(path, ("Status", "active")));
        Assert.Equal(20422, await sandbox.RefusedPostAsync($"{sandbox.Account}.json", ("Status", "suspended")));
    }

    [Fact]
    public async Task A_suspended_account_refuses_changes()
    {
        using var sandbox = new SandboxClient();
        var suspended = Sids(await sandbox.GetAsync(Accounts + "?Status=suspended"), "accounts")[0];

        var code = await sandbox.RefusedAsync(
            HttpMethod.Post, $"/2010-04-01/Accounts/{suspended}/Messages.json", HttpStatusCode.Forbidden, ("To", Recipient), ("From", Own), ("Body", "x"));

        Assert.Equal(20005, code);
    }
}
