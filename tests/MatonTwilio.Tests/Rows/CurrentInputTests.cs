namespace MatonTwilio.Tests;

/// <summary>$_ in an argument that PowerShell expands before the first row has no value. The same incomplete text would be sent to everybody.</summary>
public class CurrentInputTests : HeldClockTest
{
    private const string Rows = "$rows = [pscustomobject]@{ Phone = '+15559876543'; Name = 'Ann' }, [pscustomobject]@{ Phone = '+15559876544'; Name = 'Ben' }; ";

    [Theory]
    [InlineData("$rows | Send-TwilioSms -From +15551234567 -Body \"Hello $($_.Name)\"")]
    [InlineData("$rows | Send-TwilioSms -From +15551234567 -Body \"Hello $_\"")]
    [InlineData("$rows | Send-TwilioMessage -From +15551234567 -Body ('Hello ' + $PSItem.Name)")]
    [InlineData("$rows | Start-TwilioCall -From +15551234567 -Say \"Hello $($_.Name)\"")]
    [InlineData("$rows | Set-TwilioQueue \"Line $($_.Name)\" -MaxSize 5")]
    [InlineData("Get-TwilioPhoneNumber | Set-TwilioPhoneNumber -SmsUrl \"https://example.com/$($_.Sid)\"")]
    public void Text_with_the_current_row_is_refused_outside_of_a_script_block(string line)
    {
        var sandbox = ConnectToHeldSandbox();

        var error = Try(Rows + line).OneError();

        Assert.Equal("Maton.NoCurrentInput", error.Id());
        Assert.Empty(sandbox.Requests);
    }

    // There are no rows, so that the text is what it seems to be.
    [Fact]
    public void Text_without_a_pipeline_is_sent()
    {
        ConnectToHeldSandbox();

        Assert.Equal("Hello ", Run($"Send-TwilioSms {Recipient} -From {Own} -Body \"Hello $_\"").One<TwilioMessage>().Body);
    }

    [Theory]
    [InlineData("$rows | Send-TwilioSms -From +15551234567 -Body { \"Hello $($_.Name)\" }", "Hello Ann", "Hello Ben")]
    [InlineData("$rows | ForEach-Object { $_ | Send-TwilioSms -From +15551234567 -Body \"Hello $($_.Name)\" }", "Hello Ann", "Hello Ben")]
    [InlineData("$rows | ForEach-Object { $_.Phone } | Send-TwilioSms -From +15551234567 -Body '$_'", "$_", "$_")]
    [InlineData("$rows | Where-Object { $_.Name } | Send-TwilioSms -From +15551234567 -Body 'Hello {Name}'", "Hello Ann", "Hello Ben")]
    [InlineData("$rows | Send-TwilioSms -From +15551234567 -Body 'Hi {Name}' | ForEach-Object { $_.To | Send-TwilioSms -From +15551234567 -Body \"Again: $($_.Body)\" }", "Again: Hi Ann", "Again: Hi Ben")]
    [InlineData("$rows | Send-TwilioSms -From +15551234567 -Body ('Hi', 'Ho' | Where-Object { $_ -eq 'Hi' })", "Hi", "Hi")]
    [InlineData("try { throw 'Disk full' } catch { $rows | Send-TwilioSms -From +15551234567 -Body \"Error: $_\" }", "Error: Disk full", "Error: Disk full")]
    public void Text_with_a_value_is_sent(string line, string first, string second)
    {
        ConnectToHeldSandbox();

        Assert.Equal([first, second], Run(Rows + line).All<TwilioMessage>().Select(static message => message.Body));
    }
}
