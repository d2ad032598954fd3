namespace MatonTwilio.Tests;

/// <summary>The messages and calls that a number sent and received, in one list.</summary>
public class BothDirectionsTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioMessage -PhoneNumber +15551234567", "Get-TwilioMessage")]
    [InlineData("Get-TwilioPhoneNumber +15551234567 | Get-TwilioMessage", "Get-TwilioMessage")]
    [InlineData("Get-TwilioPhoneNumber +15551234567 | Get-TwilioMessage -PageSize 3", "Get-TwilioMessage")]
    [InlineData("Get-TwilioPhoneNumber +15551234567 | Get-TwilioMessage -SentAfter ([datetime]::UtcNow.AddDays(-9))", "Get-TwilioMessage -SentAfter ([datetime]::UtcNow.AddDays(-9))")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '+15551234567' } | Get-TwilioMessage", "Get-TwilioMessage")]
    [InlineData("Get-TwilioPhoneNumber +15551234567 | Get-TwilioCall", "Get-TwilioCall")]
    public void A_number_lists_both_directions_newest_first(string line, string all)
    {
        ConnectToSandbox();

        var expected = Run($"{all} | Where-Object {{ $_.From -eq '{Own}' -or $_.To -eq '{Own}' }} | ForEach-Object Sid").All<string>();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Run($"{line} | ForEach-Object Sid").All<string>());
    }

    [Theory]
    [InlineData("-From +15551234567", "To")]
    [InlineData("-To +15551234567", "From")]
    public void With_another_party_only_messages_between_the_two_are_listed(string other, string field)
    {
        ConnectToSandbox();
        var party = Run($"(Get-TwilioMessage {other} -First 1).{field}").One<string>();

        var between = Run($"Get-TwilioMessage -PhoneNumber '{party}' {other}").All<TwilioMessage>();

        Assert.NotEmpty(between);
        Assert.All(between, message => Assert.Equal(party, field == "To" ? message.To : message.From));
    }

    [Fact]
    public void First_returns_the_newest_of_both_directions()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(
            Run($"Get-TwilioMessage -PhoneNumber {Own} | Select-First 3 | ForEach-Object Sid").All<string>(),
            Run($"Get-TwilioMessage -PhoneNumber {Own} -First 3 | ForEach-Object Sid").All<string>());
        Assert.All(sandbox.Requests.TakeLast(2), static request => Assert.Contains("PageSize=3", request.Query()));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ PhoneNumber = $null } | Get-TwilioMessage")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '' } | Get-TwilioCall")]
    [InlineData("'12345' | Resolve-TwilioPhoneNumber -Region US | Get-TwilioMessage")]
    public void A_row_without_a_number_does_not_list_all_messages(string line)
    {
        var sandbox = ConnectToSandbox();

        Assert.StartsWith("Maton.InvalidPhoneNumber", Try(line).OneError().Id(), StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Three_parties_are_refused()
    {
        ConnectToSandbox();

        Assert.Equal("Maton.TooManyParties", Try($"Get-TwilioMessage -PhoneNumber {Own} -To +15559876543 -From +15557654321").OneError().Id());
    }

    [Fact]
    public void New_messages_of_both_directions_are_followed()
    {
        ConnectToSandbox();

        var seen = Run($$"""
            $first = $true
            Get-TwilioMessage -PhoneNumber {{Own}} -First 1 -Wait -PollSec 0.1 | ForEach-Object {
                if ($first) { $null = Send-TwilioSms -To +15559876543 -From {{Own}} -Body News -Wait }
                $first = $false
                $_
            } | Select-First 2
            """).All<TwilioMessage>();

        Assert.Equal("News", seen[1].Body);
    }
}
