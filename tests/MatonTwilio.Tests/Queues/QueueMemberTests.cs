namespace MatonTwilio.Tests;

/// <summary>The members of queues, as a user manages them.</summary>
public class QueueMemberTests : HeldClockTest
{
    [Fact]
    public void The_members_of_all_queues_are_listed()
    {
        ConnectToHeldSandbox();
        var members = Run("Get-TwilioQueue | Get-TwilioQueueMember").All<TwilioQueueMember>();

        Assert.Equal([1, 1, 2], members.Select(static member => member.Position).Order());
        Assert.All(members, static member => Assert.True(member.WaitTime >= TimeSpan.FromMinutes(1)));
        Assert.Equal(3, Run("Get-TwilioQueue").All<TwilioQueue>().Sum(static queue => queue.CurrentSize));
    }

    [Fact]
    public void The_front_member_is_read_and_removed()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("$support = Get-TwilioQueue | Where-Object FriendlyName -eq Support; $waiting = $support | Get-TwilioQueueMember");
        var front = Run("Get-TwilioQueueMember $support.Sid Front").One<TwilioQueueMember>();
        Assert.Equal(Run("$waiting[0].CallSid").One<string>(), front.CallSid);

        Assert.Equal(front.CallSid, Run("Set-TwilioQueueMember Front $support.Sid -Url https://example.com/agent -Method GET").One<TwilioQueueMember>().CallSid);
        Assert.Equal(["Method=GET", "Url=https://example.com/agent"], sandbox.Requests[^1].Fields().Order(StringComparer.Ordinal));
        Assert.Single(Run("$support | Get-TwilioQueueMember").Output);
        Assert.Single(Run("Get-TwilioQueueMember Support").Output);
        Assert.Single(Run("Set-TwilioQueueMember Front support -Url https://example.com/agent").Output);
        Assert.Empty(Run("Get-TwilioQueueMember Support").Output);
        Assert.Equal("in-progress", Run($"Get-TwilioCall {front.CallSid}").One<TwilioCall>().Status);
    }

    [Fact]
    public void The_queue_may_be_its_name()
    {
        ConnectToHeldSandbox();

        Assert.Equal(2, Run("Get-TwilioQueueMember Support").Output.Count);
        var front = Run("Get-TwilioQueueMember -Queue Support -CallSid Front").One<TwilioQueueMember>();
        Assert.Equal(front.CallSid, Run("Set-TwilioQueueMember Front Support -Url https://example.com/agent").One<TwilioQueueMember>().CallSid);
        Assert.Equal("Maton.NameNotFound", Try("Get-TwilioQueueMember Nobody").OneError().Id());
    }

    [Fact]
    public void All_members_are_removed_in_their_own_account()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("Get-TwilioQueue | Get-TwilioQueueMember | Set-TwilioQueueMember -Url https://example.com/closed");

        Assert.Empty(Run("Get-TwilioQueue | Get-TwilioQueueMember").Output);
        Assert.Equal(3, sandbox.PostCount());
        Assert.All(sandbox.Requests.Where(static request => request.Method == "POST"),
            request => Assert.StartsWith($"/twilio/2010-04-01/Accounts/{sandbox.AccountSid}/Queues/", request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_account_of_a_member_is_the_one_of_its_queue()
    {
        var sandbox = ConnectToHeldSandbox();

        // The session's account is not that of the queue.
        var branch = BranchAccountSid();
        Run($"$member = Get-TwilioQueue -AccountSid {sandbox.AccountSid} | Get-TwilioQueueMember -First 1");
        Assert.Equal(sandbox.AccountSid, Run("$member.AccountSid").One<string>());
        Connect(sandbox, $"-AccountSid {branch}");
        Run("$member | Set-TwilioQueueMember -Url https://example.com/");
        Assert.StartsWith($"/twilio/2010-04-01/Accounts/{sandbox.AccountSid}/Queues/", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_with_members_is_not_removed()
    {
        ConnectToHeldSandbox();
        AssertRefusal(Try("Get-TwilioQueue | Where-Object FriendlyName -eq Sales | Remove-TwilioQueue -Confirm:$false").OneError(), 20409);
    }

    [Fact]
    public void A_member_can_be_piped_for_its_call()
    {
        ConnectToHeldSandbox();
        Assert.Equal(3, Run("Get-TwilioQueue | Get-TwilioQueueMember | ForEach-Object CallSid | Get-TwilioCall").All<TwilioCall>().Count(static call => call.Status == "in-progress"));
    }
}
