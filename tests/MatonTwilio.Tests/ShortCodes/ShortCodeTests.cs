namespace MatonTwilio.Tests;

/// <summary>Short codes.</summary>
public class ShortCodeTests : HeldClockTest
{
    [Fact]
    public void A_short_code_is_found_and_gets_a_webhook()
    {
        ConnectToHeldSandbox();
        var code = Run("Get-TwilioShortCode -ShortCode 99* | Set-TwilioShortCode -SmsUrl https://example.com/sms -FriendlyName Votes").One<TwilioShortCode>();

        Assert.Equal(("99990", "Votes", "https://example.com/sms"), (code.ShortCode, code.FriendlyName, code.SmsUrl));
        Assert.Equal("", Run($"Set-TwilioShortCode {code.Sid} -SmsUrl ''").One<TwilioShortCode>().SmsUrl);
    }
}
