namespace MatonTwilio.Tests;

/// <summary>Objects carry their account from cmdlet to cmdlet.</summary>
public class AccountPipelineTests : HeldClockTest
{
    [Theory]
    [InlineData("Message", "Messages")]
    [InlineData("Call", "Calls")]
    [InlineData("PhoneNumber", "IncomingPhoneNumbers")]
    [InlineData("Application", "Applications")]
    [InlineData("Queue", "Queues")]
    [InlineData("Address", "Addresses")]
    [InlineData("Conference", "Conferences")]
    [InlineData("Notification", "Notifications")]
    [InlineData("Usage", "Usage/Records")]
    public void Piped_accounts_list_the_records_of_each(string noun, string path)
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$accounts = Get-TwilioAccount; $accounts | Get-Twilio{noun}");
        var sids = Run("$accounts.Sid").All<string>();

        Assert.Equal(3, sids.Count);
        Assert.Equal(
            sids.Select(sid => $"/twilio/2010-04-01/Accounts/{sid}/{path}.json").Order(StringComparer.Ordinal),
            sandbox.Requests.Where(static request => request.Path.Contains("/Accounts/", StringComparison.Ordinal)).Select(static request => request.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Filters_apply_to_every_account()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("Get-TwilioAccount -Status active | Get-TwilioCall -Status completed -PageSize 60");

        Assert.Equal(["PageSize=1000", "Status=active"], sandbox.Requests[0].Query().Order(StringComparer.Ordinal));
        Assert.All(sandbox.Requests.Skip(1), static request => Assert.Equal(["PageSize=60", "Status=completed"], request.Query().Order(StringComparer.Ordinal)));
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public void With_First_an_account_is_read_only_if_those_before_it_have_too_few_records()
    {
        var sandbox = ConnectToHeldSandbox();

        Assert.Single(Run("Get-TwilioAccount | Get-TwilioQueue -First 1").Output);
        Assert.Single(sandbox.Requests, static request => request.Path.EndsWith("/Queues.json", StringComparison.Ordinal));
    }

    [Fact]
    public void An_owner_is_found_by_its_name_once_in_each_account()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("$accounts = Get-TwilioAccount -Status active; $queues = $accounts | ForEach-Object { New-TwilioQueue Shared -AccountSid $_.Sid }");
        var before = sandbox.Requests.Count;

        Run("@($accounts) + $accounts[1] | Get-TwilioQueueMember -QueueSid Shared");

        var members = Run("$queues.Sid").All<string>();
        Assert.Equal([members[0], members[1], members[1]], sandbox.Requests.Skip(before).Where(static request => request.Path.EndsWith("/Members.json", StringComparison.Ordinal)).Select(static request => request.Path.Split('/')[^2]));
        Assert.Equal(2, sandbox.Requests.Skip(before).Count(static request => request.Path.EndsWith("/Queues.json", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Get-TwilioPhoneNumber", "Set-TwilioPhoneNumber -FriendlyName Moved", "POST")]
    [InlineData("Get-TwilioPhoneNumber", "Remove-TwilioPhoneNumber -Confirm:$false", "DELETE")]
    [InlineData("Get-TwilioCall -First 1", "Remove-TwilioCall -Confirm:$false", "DELETE")]
    [InlineData("Get-TwilioCall -First 1", "Wait-TwilioCall", "GET")]
    [InlineData("Get-TwilioMessage -First 1", "Remove-TwilioMessage -Confirm:$false", "DELETE")]
    [InlineData("Get-TwilioMessage -First 1", "Clear-TwilioMessage -Confirm:$false", "POST")]
    [InlineData("New-TwilioQueue Branch", "Set-TwilioQueue -MaxSize 5", "POST")]
    [InlineData("New-TwilioQueue Branch", "Remove-TwilioQueue -Confirm:$false", "DELETE")]
    [InlineData("New-TwilioApplication", "Set-TwilioApplication -FriendlyName Branch", "POST")]
    [InlineData("New-TwilioApplication", "Remove-TwilioApplication -Confirm:$false", "DELETE")]
    public void A_record_is_changed_in_its_own_account(string read, string change, string method)
    {
        var sandbox = ConnectToHeldSandbox();
        var branch = BranchAccountSid();
        Run($"{read} -AccountSid {branch} | {change}");

        Assert.Equal(method, sandbox.Requests[^1].Method);
        Assert.StartsWith($"/twilio/2010-04-01/Accounts/{branch}/", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }
}
