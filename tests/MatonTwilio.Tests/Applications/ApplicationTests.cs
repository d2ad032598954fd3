namespace MatonTwilio.Tests;

/// <summary>Applications.</summary>
public class ApplicationTests : HeldClockTest
{
    [Fact]
    public void URLs_of_an_application_are_cleared()
    {
        ConnectToHeldSandbox();
        var cleared = Run("Get-TwilioApplication -FriendlyName Menu | Set-TwilioApplication -VoiceUrl '' -FriendlyName ''").One<TwilioApplication>();

        Assert.Equal(("", "", "https://example.com/sms"), (cleared.VoiceUrl, cleared.FriendlyName, cleared.SmsUrl));
    }
}
