namespace MatonTwilio.Tests;

/// <summary>API keys are created, renamed and deleted, each in its own account.</summary>
public class ApiKeyTests : HeldClockTest
{
    [Theory]
    [InlineData("ApiKey", "Keys")]
    [InlineData("SigningKey", "SigningKeys")]
    public void A_key_is_created_read_renamed_and_deleted(string noun, string path)
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$key = New-Twilio{noun} Deploy");

        Assert.Equal("Deploy", Run($"(Get-Twilio{noun} $key.Sid).FriendlyName").One<string>());
        Assert.Equal("Deploy 2", Run($"($key | Set-Twilio{noun} -FriendlyName 'Deploy 2').FriendlyName").One<string>());
        Assert.Equal(2, Run($"Get-Twilio{noun}").Output.Count);
        Run($"$key | Remove-Twilio{noun} -Confirm:$false");
        AssertRefusal(Try($"Get-Twilio{noun} $key.Sid").OneError(), 20404);
        Assert.All(sandbox.RequestLines(), asked => Assert.Contains($" /{path}", asked, StringComparison.Ordinal));
    }

    [Fact]
    public void The_secret_is_returned_once_and_works_as_a_credential()
    {
        ConnectToHeldSandbox();
        Run("$key = New-TwilioApiKey; $credential = [pscredential]::new($key.Sid, $key.Secret)");

        Assert.Matches("^[0-9a-f]{32}$", Run("$credential.GetNetworkCredential().Password").One<string>());
        Assert.True(Run("$key.Secret.IsReadOnly()").One<bool>());
        Assert.Empty(Run("@(Get-TwilioApiKey; Get-TwilioApiKey $key.Sid; $key | Set-TwilioApiKey -FriendlyName x) | Where-Object Secret").Output);
    }

    [Fact]
    public void A_key_has_the_account_from_which_it_was_read()
    {
        var sandbox = ConnectToHeldSandbox();
        var branch = BranchAccountSid();
        Run($"$made = New-TwilioApiKey Theirs -AccountSid {branch}");

        Assert.Equal([branch, branch, branch, sandbox.AccountSid], Run(
            $"$made.AccountSid; (Get-TwilioApiKey -AccountSid {branch}).AccountSid; (Get-TwilioApiKey $made.Sid -AccountSid {branch}).AccountSid; (Get-TwilioApiKey).AccountSid").All<string>());
        Run($"Get-TwilioApiKey -AccountSid {branch} | Remove-TwilioApiKey -Confirm:$false");
        Assert.Empty(Run($"Get-TwilioApiKey -AccountSid {branch}").Output);
        Assert.Single(Run("Get-TwilioApiKey").Output);
    }

    [Fact]
    public void Keys_are_deleted_only_after_a_question()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell.Screen.Answer = "&No";
        Run("Get-TwilioApiKey | Remove-TwilioApiKey");

        Assert.Single(PowerShell.Screen.Questions);
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method == "DELETE");
    }
}
