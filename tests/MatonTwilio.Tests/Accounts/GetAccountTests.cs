namespace MatonTwilio.Tests;

public class GetAccountTests : ModuleTest
{
    [Fact]
    public void The_main_account_and_its_subaccounts_are_listed()
    {
        var sandbox = ConnectToSandbox();

        var accounts = Run("Get-TwilioAccount").All<TwilioAccount>();

        Assert.Equal(["Sandbox", "Sandbox branch office", "Sandbox retired project"], accounts.Select(static account => account.FriendlyName));
        Assert.All(accounts, account => Assert.Equal(sandbox.AccountSid, account.OwnerAccountSid));
        Assert.All(accounts, static account => Assert.Equal(account.Sid, account.AccountSid));
    }

    [Fact]
    public void Name_and_status_filter_the_list()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Sandbox retired project", Run("Get-TwilioAccount -FriendlyName 'Sandbox retired project' -Status suspended").One<TwilioAccount>().FriendlyName);
        Assert.Equal(["FriendlyName=Sandbox retired project", "Status=suspended", "PageSize=1000"], Assert.Single(sandbox.Requests).Query());
    }

    [Fact]
    public void An_account_is_read_by_its_SID()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Sandbox", Run($"'{sandbox.AccountSid}' | Get-TwilioAccount").One<TwilioAccount>().FriendlyName);
        Assert.Equal($"/twilio/2010-04-01/Accounts/{sandbox.AccountSid}.json", Assert.Single(sandbox.Requests).Path);
    }

    [Theory]
    [InlineData("Get-TwilioAccount 'Sandbox branch office'")]
    [InlineData("Get-TwilioAccount 'sandbox BRANCH office'")]
    [InlineData("Get-TwilioAccount *branch*")]
    [InlineData("'Sandbox branch office' | Get-TwilioAccount")]
    [InlineData("Get-TwilioAccount -Name 'Sandbox branch office'")]
    public void An_account_is_read_by_its_name(string line)
    {
        ConnectToSandbox();

        Assert.Equal("Sandbox branch office", Run(line).One<TwilioAccount>().FriendlyName);
    }

    [Fact]
    public void A_name_that_no_account_or_several_have_is_an_error_that_lists_them()
    {
        ConnectToSandbox();
        var two = Run("1..2 | ForEach-Object { New-TwilioAccount Twice }").All<TwilioAccount>();

        Assert.Equal("Maton.NameNotFound", Try("Get-TwilioAccount Sales").OneError().Id());
        var error = Try("Set-TwilioAccount Twice -Status closed -Force").OneError();
        Assert.Equal("Maton.AmbiguousName", error.Id());
        Assert.All(two, account => Assert.Contains(account.Sid!, error.Exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void No_token_of_the_account_is_kept()
    {
        ConnectToSandbox();

        Assert.DoesNotContain("not-a-token", VisibleText.Of(Run("Get-TwilioAccount")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_piped_account_is_read_to_its_end()
    {
        var sandbox = ConnectToSandbox();

        var messages = Run("Get-TwilioAccount -Status active | Get-TwilioMessage").All<TwilioMessage>();

        Assert.Equal([30, 5], messages.GroupBy(static message => message.AccountSid).Select(static account => account.Count()));
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public void First_counts_over_all_piped_accounts()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(32, Run("Get-TwilioAccount -Status active | Get-TwilioMessage -First 32").Output.Count);
        Assert.Equal(2, Run("Get-TwilioAccount -Status active | Get-TwilioMessage -First 2").Output.Count);

        Assert.Equal(3 + 2, sandbox.Requests.Count);
    }
}
