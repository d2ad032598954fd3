namespace MatonTwilio.Tests;

/// <summary>Accounts and connections of rows are used only if the command specifies it. If one does not work, only its row gets an error.</summary>
public class RowPlaceTests : ModuleTest
{
    private const string Strangers = "[pscustomobject]@{ To = '+15559876543'; AccountSid = '4711'; ConnectionId = 'not one!' }, "
        + "[pscustomobject]@{ To = '+15559876544'; AccountSid = 'AC00000000000000000000000000000077'; ConnectionId = 'pending' }";

    [Theory]
    [InlineData("Send-TwilioSms -From +15551234567 -Body Hello")]
    [InlineData("Start-TwilioCall -From +15551234567 -Say Hello")]
    public void Columns_for_an_account_and_a_connection_are_not_used_by_a_send(string send)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(2, Run($"{Strangers} | {send}").Output.Count);

        Assert.All(sandbox.Requests, request => Assert.Contains(sandbox.AccountSid, request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_script_block_returns_the_account_of_each_row_and_an_invalid_one_gets_one_error()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["main"] = sandbox.AccountSid;

        var outcome = Try($$"""
            [pscustomobject]@{ To = '+15559876543'; Account = '4711' }, [pscustomobject]@{ To = '+15559876544'; Account = $main },
            [pscustomobject]@{ To = '+15559876545'; Account = '' } | Send-TwilioSms -From {{Own}} -Body Hello -AccountSid { $_.Account }
            """);

        Assert.Equal("Maton.InvalidSid", outcome.OneError().Id());
        Assert.Equal(["+15559876544", "+15559876545"], sandbox.CreatedMessages.Select(static message => message.To));
    }

    [Theory]
    [InlineData("Send-TwilioSms -From +15551234567 -Body Hello -ConnectionId { $_.Connection }")]
    [InlineData("Send-TwilioSms -From +15551234567 -Body Hello -ConnectionId { $_.Connection } -ThrottleLimit 4")]
    public void An_inactive_connection_of_one_row_is_an_error_of_that_row(string send)
    {
        var sandbox = ConnectToSandbox();
        Run("$pending = (New-MatonConnection).ConnectionId; $active = (Get-MatonConnection -Status ACTIVE)[0].ConnectionId");

        var outcome = Try($"[pscustomobject]@{{ To = '+15559876543'; Connection = $pending }}, [pscustomobject]@{{ To = '+15559876544'; Connection = $active }} | {send}");

        Assert.Equal("Maton.NoConnection", outcome.OneError().Id());
        Assert.Equal(["+15559876544"], sandbox.CreatedMessages.Select(static message => message.To));
    }

    [Fact]
    public void An_inactive_connection_on_the_command_line_ends_the_command()
    {
        ConnectToSandbox();
        Run("$pending = (New-MatonConnection).ConnectionId");

        Assert.Equal("Maton.NoConnection", TerminatingErrorOf("'+15559876543', '+15559876544' | Send-TwilioSms -From +15551234567 -Body Hello -ConnectionId $pending").Id());
        Assert.Equal("Maton.InvalidConnectionId", TerminatingErrorOf("Send-TwilioSms +15559876543 -From +15551234567 -Body Hello -ConnectionId 'not one!'").Id());
    }

    // The next row would have no connection either.
    [Fact]
    public void A_missing_connection_of_the_session_ends_the_command_although_rows_may_have_their_own()
    {
        ConnectToSandbox();
        Run("Get-MatonConnection | Remove-MatonConnection -Confirm:$false");

        Assert.Equal("Maton.NoConnection", TerminatingErrorOf("@{ To = '+15559876543'; Own = '' }, @{ To = '+15559876544'; Own = '' } | Send-TwilioSms -From +15551234567 -Body Hello -ConnectionId { $_.Own }").Id());
    }

    [Fact]
    public void Rows_of_SIDs_are_read_through_their_own_connections_and_an_inactive_one_gets_one_error()
    {
        ConnectToSandbox();
        Run("$pending = (New-MatonConnection).ConnectionId; $sids = (Get-TwilioMessage -First 3).Sid");

        var outcome = Try("[pscustomobject]@{ Sid = $sids[0]; ConnectionId = $pending }, [pscustomobject]@{ Sid = $sids[1]; ConnectionId = ''; AccountSid = '' }, "
            + "[pscustomobject]@{ Sid = $sids[2]; ConnectionId = ' ' } | Get-TwilioMessage");

        Assert.Equal("Maton.NoConnection", outcome.OneError().Id());
        Assert.Equal(2, outcome.Output.Count);
    }
}
