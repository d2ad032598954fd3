namespace MatonTwilio.Tests;

/// <summary>An empty value of a parameter is refused before anything is sent. A filter value that nothing may match gets a warning.</summary>
public class GivenParameterTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioCall -Status $typo | Stop-TwilioCall -Confirm:$false", "-Status")]
    [InlineData("Get-TwilioPhoneNumber -FriendlyName $typo | Remove-TwilioPhoneNumber -Confirm:$false", "-FriendlyName")]
    [InlineData("Get-TwilioPhoneNumber -Type $typo", "-Type")]
    [InlineData("Get-TwilioMessage -To '   '", "To")]
    [InlineData("Get-TwilioMessage -Session $typo", "-Session")]
    [InlineData("Get-TwilioMessage -AccountSid $typo", "AccountSid")]
    [InlineData("Get-TwilioMessage -ConnectionId $typo", "ConnectionId")]
    [InlineData("$PSDefaultParameterValues = @{ '*:AccountSid' = '' }; Get-TwilioMessage", "-AccountSid")]
    [InlineData("Send-TwilioSms -To $typo -From +15551234567 -Body Hello", "-To")]
    [InlineData("'+15559876543' | Send-TwilioSms -From +15551234567 -Body Hello -ContentRetention $typo", "-ContentRetention")]
    [InlineData("Invoke-TwilioApi Calls -Query @{ Status = $typo }", "-Query")]
    [InlineData("Invoke-TwilioApi Calls -Query @{}", "-Query")]
    [InlineData("Invoke-TwilioApi Queues -Body $typo", "Body")]
    [InlineData("Find-TwilioPhoneNumber US -AreaCode ''", "AreaCode")]
    [InlineData("Get-TwilioMessage -SentAfter ([DateTimeOffset]::MinValue)", "-SentAfter")]
    [InlineData("New-TwilioSipCredential 'Office phones' -Credential ([pscredential]::new('ann', [securestring]::new()))", "-Credential")]
    [InlineData("New-TwilioSipCredential ann ([securestring]::new()) 'Office phones'", "-Password")]
    public void An_empty_value_is_refused(string script, string parameter)
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf(script);

        Assert.Contains(parameter, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void An_empty_recipient_is_not_replaced_by_that_of_the_rows()
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf(
            "[pscustomobject]@{ Name = 'Ann'; Phone = '+15559876543' }, [pscustomobject]@{ Name = 'Bob'; Phone = '+15559876544' } | Send-TwilioSms -To $myNumber -From +15551234567 -Body 'test {Name}'");

        Assert.Equal("Maton.EmptyValue", error.Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Disconnect_of_an_empty_session_ends_none()
    {
        var session = Connect(StartSandbox(), "-PassThru").One<MatonSession>();

        Assert.Contains("'Session'", TerminatingErrorOf("Disconnect-Maton -Session $typo").ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(Try("$null | Disconnect-Maton").Errors);

        Assert.True(session.IsConnected);
    }

    [Theory]
    [InlineData("Get-TwilioCall -Status compelted", "-Status 'compelted' is not a known value. The nearest is 'completed'. Twilio may know it nevertheless, so that it is sent unchanged.")]
    [InlineData("Get-TwilioMessage -Status failed, delivred", "-Status 'delivred' is not a known value. The nearest is 'delivered'. Twilio may know it nevertheless, so that it is searched for unchanged.")]
    [InlineData("Get-TwilioUsage totalprize", "-Category 'totalprize' is not a known value. The nearest is 'totalprice'.")]
    [InlineData("Get-TwilioConference -Status in-progess", "The nearest is 'in-progress'.")]
    [InlineData("Get-MatonConnection -Status activ", "The nearest is 'ACTIVE'.")]
    public void An_unknown_value_is_sent_with_a_warning(string script, string warning)
    {
        var sandbox = ConnectToSandbox();

        Assert.Contains(warning, Assert.Single(Run(script).Warnings), StringComparison.Ordinal);
        Assert.Single(sandbox.Requests);
    }

    [Theory]
    [InlineData("Get-TwilioCall -Status Completed")]
    [InlineData("Get-TwilioMessage -Status deliv*")]
    [InlineData("Get-TwilioQueueMember QU0123456789abcdef0123456789abcdef -ErrorAction Ignore")]
    [InlineData("Get-TwilioCall -To +15559876543")]
    public void A_known_value_gets_no_warning(string script)
    {
        ConnectToSandbox();

        Assert.Empty(Try(script).Warnings);
    }
}
