namespace MatonTwilio.Tests;

/// <summary>Tab completes SIDs that the session has read, newest first, without a request.</summary>
public class SidCompletionTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioMessage -First 5", "Get-TwilioMessage ")]
    [InlineData("Get-TwilioMessage -First 5", "Remove-TwilioMessage ")]
    [InlineData("Get-TwilioMessage -First 5", "Clear-TwilioMessage -Sid ")]
    [InlineData("Get-TwilioMessage -First 5", "MatonTwilio\\Wait-TwilioMessage ")]
    [InlineData("Get-TwilioCall -First 5", "Stop-TwilioCall ")]
    [InlineData("Get-TwilioCall -First 5", "Get-TwilioRecording -CallSid ")]
    [InlineData("Get-TwilioCall -First 5", "Get-TwilioCallEvent ")]
    [InlineData("Get-TwilioAccount", "Get-TwilioMessage -AccountSid ")]
    [InlineData("Get-TwilioApplication", "Start-TwilioCall -To +15559876543 -ApplicationSid ")]
    [InlineData("Get-TwilioRecording", "Save-TwilioRecording ")]
    public void Records_that_were_read_are_suggested_newest_first(string read, string typed)
    {
        var sandbox = ConnectToSandbox();
        var records = Run(read).Output.Select(static one => (TwilioResource)one.BaseObject).ToList();
        var requests = sandbox.Requests.Count;

        Assert.Equal(records.OrderDescending().Select(static record => record.Sid), PowerShell.Complete(typed));
        Assert.Equal(requests, sandbox.Requests.Count);
    }

    [Fact]
    public void A_record_is_found_by_the_text_that_the_tooltip_shows()
    {
        ConnectToSandbox();
        var number = Run("Get-TwilioPhoneNumber").All<TwilioPhoneNumber>().Single(static one => one.PhoneNumber == Own);
        var message = Run("Get-TwilioMessage -First 1").One<TwilioMessage>();

        Assert.Equal([Own, number.Sid!], PowerShell.Complete("Remove-TwilioPhoneNumber 5551234567"));
        Assert.Equal([number.Sid!], PowerShell.Complete($"Remove-TwilioPhoneNumber {number.Sid![..6]}"));
        Assert.Equal($"{message}: {message.Body}", Run("(TabExpansion2 'Remove-TwilioMessage ' 21).CompletionMatches[0].ToolTip").One<string>());
    }

    [Fact]
    public void A_messaging_service_is_suggested_from_the_messages_that_used_it()
    {
        ConnectToSandbox();
        var services = Run("Get-TwilioMessage").All<TwilioMessage>().Select(static message => message.MessagingServiceSid).OfType<string>().Where(static sid => sid.Length > 0).Distinct();

        Assert.Equal(services, PowerShell.Complete("Send-TwilioSms -MessagingServiceSid "));
    }

    [Fact]
    public void Without_a_session_or_records_nothing_is_suggested_and_no_file()
    {
        Assert.Empty(PowerShell.Complete("Get-TwilioMessage "));
        ConnectToSandbox();
        Run("Get-TwilioCall -First 5");

        Assert.Empty(PowerShell.Complete("Get-TwilioMessage -Sid "));
        Assert.Empty(PowerShell.Complete("Get-TwilioMessage -Sid ./"));
    }

    [Fact]
    public void A_limited_number_of_records_is_kept()
    {
        ConnectToSandbox(static options => options with { MessageCount = 150 });
        Run("Get-TwilioMessage");

        Assert.Equal(100, PowerShell.Complete("Get-TwilioMessage -Sid ").Count);
    }
}
