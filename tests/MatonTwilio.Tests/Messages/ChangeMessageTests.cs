namespace MatonTwilio.Tests;

/// <summary>Clear-, Stop- and Remove-TwilioMessage.</summary>
public class ChangeMessageTests : ModuleTest
{
    private const string Service = "MG0123456789abcdef0123456789abcdef";

    [Fact]
    public void Clear_redacts_the_text_and_returns_the_rest()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["message"] = Run("Get-TwilioMessage -First 1").One<TwilioMessage>();

        var cleared = Run("$message | Clear-TwilioMessage -Confirm:$false").One<TwilioMessage>();

        Assert.Equal("", cleared.Body);
        Assert.Equal(((TwilioMessage)PowerShell["message"]!).To, cleared.To);
        Assert.Equal(["Body="], sandbox.Requests[^1].Fields());
    }

    [Fact]
    public void Stop_cancels_a_scheduled_message()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["time"] = DateTimeOffset.UtcNow.AddHours(2);

        var stopped = Run($"Send-TwilioSms {Recipient} Hello -MessagingServiceSid {Service} -SendAt $time | Stop-TwilioMessage").One<TwilioMessage>();

        Assert.Equal("canceled", stopped.Status);
        Assert.Equal(["Status=canceled"], sandbox.Requests[^1].Fields());
        Assert.Empty(PowerShell.Screen.Questions);
    }

    [Fact]
    public void Stop_of_a_sent_message_is_an_error()
    {
        ConnectToSandbox();

        Assert.Equal("Twilio.30409", Try("Get-TwilioMessage -First 1 | Stop-TwilioMessage").OneError().Id());
    }

    [Fact]
    public void Remove_deletes_and_returns_nothing()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["sid"] = Run("Get-TwilioMessage -First 1").One<TwilioMessage>().Sid;

        Assert.Empty(Run("Remove-TwilioMessage $sid -Confirm:$false").Output);

        Assert.Equal("DELETE", sandbox.Requests[^1].Method);
        Assert.Equal("Twilio.20404", Try("Get-TwilioMessage $sid").OneError().Id());
    }

    [Theory]
    [InlineData("Clear-TwilioMessage")]
    [InlineData("Remove-TwilioMessage")]
    public void A_change_that_cannot_be_undone_asks_first(string cmdlet)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["sid"] = Run("Get-TwilioMessage -First 1").One<TwilioMessage>().Sid;
        PowerShell.Screen.Answer = "&No";

        Run($"{cmdlet} $sid");

        Assert.Single(PowerShell.Screen.Questions);
        Assert.All(sandbox.Requests, static request => Assert.Equal("GET", request.Method));
    }

    [Theory]
    [InlineData("Clear-TwilioMessage")]
    [InlineData("Stop-TwilioMessage")]
    [InlineData("Remove-TwilioMessage")]
    public void Piped_messages_keep_their_account(string cmdlet)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["branch"] = Run("Get-TwilioAccount -FriendlyName 'Sandbox branch office'").One<TwilioAccount>().Sid;

        Try($"Get-TwilioMessage -AccountSid $branch -First 1 | {cmdlet} -Confirm:$false");

        Assert.StartsWith($"/twilio/2010-04-01/Accounts/{PowerShell["branch"]}/Messages/", sandbox.Requests[^1].Path, StringComparison.Ordinal);
        Assert.NotEqual("GET", sandbox.Requests[^1].Method);
    }

    [Theory]
    [InlineData("Clear-TwilioMessage")]
    [InlineData("Stop-TwilioMessage")]
    [InlineData("Remove-TwilioMessage")]
    public void An_invalid_SID_gets_one_error_and_the_rest_are_changed(string cmdlet)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["time"] = DateTimeOffset.UtcNow.AddHours(2);
        PowerShell["sid"] = Run($"Send-TwilioSms {Recipient} Hello -MessagingServiceSid {Service} -SendAt $time").One<TwilioMessage>().Sid;

        // A scheduled message can be canceled at once. Redacting and deleting it ends at the status that it has not reached.
        var outcome = Try($"'nonsense', $sid | {cmdlet} -Confirm:$false");

        Assert.Equal("Maton.InvalidSid", outcome.Errors[0].Id());
        Assert.Equal(2, sandbox.Requests.Count);
    }
}
