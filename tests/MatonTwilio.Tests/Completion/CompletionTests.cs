namespace MatonTwilio.Tests;

/// <summary>What the Tab key suggests.</summary>
public class CompletionTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioAccount -Status ", "active", "closed", "suspended")]
    [InlineData("Get-TwilioAccount -Status su", "suspended")]
    [InlineData("Get-TwilioAccount -Status 'SU", "suspended")]
    [InlineData("Get-TwilioAccount -Status nonsense")]
    [InlineData("Get-MatonConnection -Status ", "ACTIVE", "FAILED", "PENDING")]
    [InlineData("Send-TwilioSms -ScheduleType ", "fixed")]
    [InlineData("Send-TwilioSms -ContentRetention ", "discard", "retain")]
    [InlineData("Send-TwilioSms -AddressRetention ", "obfuscate", "retain")]
    [InlineData("Send-TwilioSms -TrafficType ", "free")]
    [InlineData("Send-TwilioSms -RiskCheck ", "disable", "enable")]
    [InlineData("Start-MatonSandbox -Fault Server", "ServerError", "ServerErrorAfterWork")]
    [InlineData("Get-TwilioMessage -Sent", "-SentAfter", "-SentBefore")]
    public void Known_values_are_suggested(string typed, params string[] suggested)
        => Assert.Equal(suggested, PowerShell.Complete(typed).Order(StringComparer.Ordinal));

    [Fact]
    public void A_value_that_is_not_known_is_accepted()
    {
        ConnectToSandbox();

        Assert.Empty(Run("Get-TwilioAccount -Status a-new-status").Output);
    }
}
