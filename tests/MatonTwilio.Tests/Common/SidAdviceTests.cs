namespace MatonTwilio.Tests;

/// <summary>A number or a name where only a SID is accepted gets an error that names the filter for it.</summary>
public class SidAdviceTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioMessage +15551234567", "Use -PhoneNumber '+15551234567'.")]
    [InlineData("Get-TwilioCall +15551234567", "Use -PhoneNumber '+15551234567'.")]
    [InlineData("Get-TwilioShortCode Support", "Use -FriendlyName 'Support'.")]
    [InlineData("Set-TwilioShortCode \"Ann's team\" -SmsUrl https://example.com", "To find the SID, use Get-TwilioShortCode -FriendlyName 'Ann''s team'.")]
    [InlineData("Set-TwilioPhoneNumber 'Support line' -SmsUrl https://example.com", "To find the SID, use Get-TwilioPhoneNumber -FriendlyName 'Support line'.")]
    [InlineData("Remove-TwilioCallerId +15551234567 -Confirm:$false", "To find the SID, use Get-TwilioCallerId -PhoneNumber '+15551234567'.")]
    [InlineData("Get-TwilioMessage hello", "")]
    [InlineData("Get-TwilioConference CF12", "")]
    public void The_recommendation_names_the_filter(string line, string advice)
    {
        var sandbox = ConnectToSandbox();

        var error = Try(line).OneError();

        Assert.Equal("Maton.InvalidSid", error.Id());
        Assert.Equal(advice, error.ErrorDetails.RecommendedAction);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("Get-TwilioMessage -AccountSid 'Sandbox branch office'", "(Get-TwilioAccount 'Sandbox branch office').Sid")]
    [InlineData("Get-TwilioCall -AccountSid \"Ann's team\"", "(Get-TwilioAccount 'Ann''s team').Sid")]
    [InlineData("Start-TwilioCall +15559876543 -From +15551234567 -ApplicationSid Menu", "(Get-TwilioApplication 'Menu').Sid")]
    [InlineData("Get-TwilioRecording -ConferenceSid Standup", "(Get-TwilioConference 'Standup').Sid")]
    [InlineData("Set-TwilioSipDomain office.sip.twilio.com -EmergencyCallerSid +15551234567", "(Get-TwilioPhoneNumber '+15551234567').Sid")]
    public void A_name_for_a_parameter_that_accepts_only_a_SID_gets_the_command_that_finds_it(string line, string command)
    {
        ConnectToSandbox();

        Assert.EndsWith($" To find it by its name or number, use {command}.", ErrorOf(line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-TwilioMessage -AccountSid AC12")]
    [InlineData("Get-TwilioMessage -AccountSid SM0123456789abcdef0123456789abcdef")]
    [InlineData("Get-TwilioRecording -CallSid Sales")]
    [InlineData("Send-TwilioSms +15559876543 Hi -MessagingServiceSid Alerts")]
    public void A_SID_of_another_kind_and_records_without_names_get_no_such_command(string line)
    {
        ConnectToSandbox();

        Assert.EndsWith("32 hexadecimal digits.", ErrorOf(line), StringComparison.Ordinal);
    }

    // The line of the recommendation is the one to type.
    [Theory]
    [InlineData("Get-TwilioMessage -PhoneNumber '+15551234567' -First 1")]
    [InlineData("Get-TwilioShortCode -FriendlyName 'Support'")]
    [InlineData("Get-TwilioPhoneNumber -FriendlyName 'Support line'")]
    [InlineData("Get-TwilioCallerId -PhoneNumber '+15551234567'")]
    public void The_recommended_line_works(string line)
    {
        ConnectToSandbox();

        Run(line);
    }

    // The attribute's own message, without PowerShell's words around it.
    private string ErrorOf(string line) => Try(line).OneError().Exception.InnerException!.Message;
}
