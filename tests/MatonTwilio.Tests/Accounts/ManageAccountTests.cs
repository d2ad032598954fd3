namespace MatonTwilio.Tests;

/// <summary>Subaccounts are created, suspended and closed; and the balance.</summary>
public class ManageAccountTests : ModuleTest
{
    [Fact]
    public void A_subaccount_is_created_suspended_and_reactivated()
    {
        ConnectToSandbox();

        var made = Run("New-TwilioAccount Project -OutVariable account").One<TwilioAccount>();
        var suspended = Run("$account | Set-TwilioAccount -Status suspended -FriendlyName 'Old project'").One<TwilioAccount>();
        var active = Run("$account | Set-TwilioAccount -Status active").One<TwilioAccount>();

        Assert.Equal(("Project", "active"), (made.FriendlyName, made.Status));
        Assert.Equal(("Old project", "suspended", made.Sid), (suspended.FriendlyName, suspended.Status, suspended.Sid));
        Assert.Equal("active", active.Status);
        Assert.Empty(PowerShell.Screen.Questions);
    }

    [Fact]
    public void A_subaccount_is_renamed_by_its_name()
    {
        ConnectToSandbox();

        var made = Run("New-TwilioAccount Project").One<TwilioAccount>();
        var renamed = Run("Set-TwilioAccount Project -NewName 'Old project'").One<TwilioAccount>();

        Assert.Equal((made.Sid, "Old project"), (renamed.Sid, renamed.FriendlyName));
    }

    [Fact]
    public void A_subaccount_without_a_name_gets_one()
    {
        var sandbox = ConnectToSandbox();

        Assert.StartsWith("SubAccount Created at", Run("New-TwilioAccount").One<TwilioAccount>().FriendlyName, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("&Yes", "closed")]
    [InlineData("&No", "active")]
    public void Closing_asks_first_and_follows_the_answer(string answer, string status)
    {
        ConnectToSandbox();
        Run("$account = New-TwilioAccount Project");
        PowerShell.Screen.Answer = answer;

        Run("$account | Set-TwilioAccount -Status closed");

        Assert.Contains("cannot be opened again", Assert.Single(PowerShell.Screen.Questions), StringComparison.Ordinal);
        Assert.Equal(status, Run("Get-TwilioAccount $account.Sid").One<TwilioAccount>().Status);
    }

    [Theory]
    [InlineData("Set-TwilioAccount -Status closed -Confirm:$false", 0)]
    [InlineData("Set-TwilioAccount -Status closed -Confirm", 1)]
    [InlineData("Set-TwilioAccount -Status closed -Force", 0)]
    [InlineData("Set-TwilioAccount -Status Closed", 1)]
    [InlineData("& { $ConfirmPreference = 'None'; $input | Set-TwilioAccount -Status closed }", 0)]
    [InlineData("& { $ConfirmPreference = 'Medium'; $input | Set-TwilioAccount -Status closed }", 1)]
    [InlineData("Set-TwilioAccount -Status suspended", 0)]
    [InlineData("Set-TwilioAccount -FriendlyName closed", 0)]
    public void It_asks_in_the_same_cases_as_a_high_impact(string change, int questions)
    {
        ConnectToSandbox();
        Run("$account = New-TwilioAccount Project");
        PowerShell.Screen.Answer = "&Yes";

        // The API refuses a status that it does not know, but the cmdlet asks before the request.
        Try($"$account | {change}");

        Assert.Equal(questions, PowerShell.Screen.Questions.Count);
    }

    [Fact]
    public void All_of_several_are_closed_with_one_answer()
    {
        var sandbox = ConnectToSandbox();
        Run("$accounts = 'One', 'Two', 'Three' | ForEach-Object { New-TwilioAccount $_ }");
        PowerShell.Screen.Answer = "Yes to &All";

        Assert.Equal(3, Run("$accounts | Set-TwilioAccount -Status closed").All<TwilioAccount>().Count(static account => account.Status == "closed"));
        Assert.Single(PowerShell.Screen.Questions);
        Assert.Equal(6, sandbox.PostCount());
    }

    [Fact]
    public void WhatIf_does_not_ask_and_does_not_close()
    {
        var sandbox = ConnectToSandbox();
        Run("$account = New-TwilioAccount Project");

        Assert.Contains("Status=closed", Run("$account | Set-TwilioAccount -Status closed -WhatIf").Screen, StringComparison.Ordinal);
        Assert.Empty(PowerShell.Screen.Questions);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void A_closed_account_stays_closed()
    {
        ConnectToSandbox();
        Run("$account = New-TwilioAccount Project; $account | Set-TwilioAccount -Status closed -Confirm:$false");

        Assert.Equal("Twilio.21479", Try("$account | Set-TwilioAccount -Status active").OneError().Id());
    }

    [Theory]
    [InlineData("New-TwilioAccount Project")]
    [InlineData("Get-TwilioAccount -FriendlyName 'Sandbox branch office' | Set-TwilioAccount -Status suspended")]
    public void No_token_of_the_account_is_kept(string line)
    {
        ConnectToSandbox();

        Assert.DoesNotContain("not-a-token", VisibleText.Of(Run($"& {{ $VerbosePreference = $DebugPreference = 'Continue'; {line} }}")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_balance_is_exact()
    {
        var sandbox = ConnectToSandbox();

        var balance = Run("Get-TwilioBalance").One<TwilioBalance>();
        var used = Run("Get-TwilioUsage totalprice").One<TwilioUsage>();

        Assert.Equal((sandbox.AccountSid, 100 - used.Price, "USD"), (balance.AccountSid, balance.Balance, balance.Currency));
        Assert.Equal(FormattableString.Invariant($"{balance.Balance} USD"), balance.ToString());
        Assert.Equal("GET /Balance.json", sandbox.RequestLines()[0]);
    }

    [Fact]
    public void A_subaccount_without_a_balance_gets_an_error_and_the_others_are_read()
    {
        ConnectToSandbox();

        var outcome = Try("Get-TwilioAccount | Get-TwilioBalance");

        Assert.Single(outcome.All<TwilioBalance>());
        Assert.Equal(["Twilio.20404", "Twilio.20404"], outcome.Errors.Select(static error => error.Id()));
    }
}
