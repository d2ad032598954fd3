namespace MatonTwilio.Tests;

/// <summary>A short name that PowerShell completes to a parameter with another meaning is refused, and nothing is sent.</summary>
public class ShortNameTests : ModuleTest
{
    private const string Sms = $"Send-TwilioSms {Recipient} Hi -From {Own}";
    private const string Participant = "Set-TwilioParticipant CA0123456789abcdef0123456789abcdef CF0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(Sms + " -Force", "-Force is short for -ForceDelivery here.", "-Confirm:$false")]
    [InlineData(Sms + " -force:$true", "-Force is short for -ForceDelivery here.", "-Confirm:$false")]
    [InlineData(Sms + " -At 9", "-At is short for -Attempt here.", "-SendAt")]
    [InlineData(Sms + " `\n  -At 9", "-At is short for -Attempt here.", "-SendAt")]
    [InlineData(Sms + " -Time 9", "-Time is short for -TimeoutSec here.", "-SendAt")]
    [InlineData(Sms + " -Address obfuscate", "-Address is short for -AddressRetention here.", "-To")]
    [InlineData("'" + Recipient + "' | Send-TwilioMessage -Body Hi -From " + Own + " -Force", "-Force is short for -ForceDelivery here.", "-Confirm:$false")]
    [InlineData("Measure-TwilioCampaign " + Recipient + " Hi -From " + Own + " -At 9", "-At is short for -Attempt here.", "-SendAt")]
    [InlineData(Participant + " -End", "-End is short for -EndConferenceOnExit here.", "Remove-TwilioParticipant")]
    [InlineData("Test-TwilioWebhook https://example.com -All", "-All is short for -AllowPrivate here.", "Get-TwilioWebhook | Test-TwilioWebhook")]
    public void A_misread_short_name_is_an_error_with_the_name_that_is_meant(string line, string message, string advice)
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf(line);

        Assert.Equal(("Maton.ShortName", message), (error.Id(), error.Exception.Message));
        Assert.Contains(advice, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData(Sms + " -ForceDelivery", "ForceDelivery=true")]
    [InlineData(Sms + " -Attempt 2", "Attempt=2")]
    [InlineData(Sms + " -AddressRet obfuscate", "AddressRetention=obfuscate")]
    [InlineData("$more = @{ ForceDelivery = $true }; " + Sms + " @more", "ForceDelivery=true")]
    [InlineData("$text = '-Force'; Send-TwilioSms " + Recipient + " '-Force -At 9' -From " + Own + " -ForceDelivery", "ForceDelivery=true")]
    public void The_parameter_itself_is_accepted(string line, string field)
    {
        var sandbox = ConnectToSandbox();

        Run(line);

        Assert.Contains(field, sandbox.Requests.Single(static request => request.Method == "POST").Fields());
    }
}
