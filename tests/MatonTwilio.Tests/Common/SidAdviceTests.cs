namespace MatonTwilio.Tests;

/// <summary>A number or a name where only a SID is accepted gets an error that names the filter for it.</summary>
public class SidAdviceTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioMessage +15551234567", "Use -PhoneNumber '+15551234567'.")]
    [InlineData("Get-TwilioCall +15551234567", "Use -PhoneNumber '+15551234567'.")]
    [InlineData("Get-TwilioAccount Support", "Use -FriendlyName 'Support'.")]
    [InlineData("Set-TwilioAccount \"Ann's team\" -Status suspended", "To find the SID, use Get-TwilioAccount -FriendlyName 'Ann''s team'.")]
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

    // The line of the recommendation is the one to type.
    [Theory]
    [InlineData("Get-TwilioMessage -PhoneNumber '+15551234567' -First 1")]
    [InlineData("Get-TwilioAccount -FriendlyName 'Support'")]
    [InlineData("Get-TwilioPhoneNumber -FriendlyName 'Support line'")]
    [InlineData("Get-TwilioCallerId -PhoneNumber '+15551234567'")]
    public void The_recommended_line_works(string line)
    {
        ConnectToSandbox();

        Run(line);
    }
}
