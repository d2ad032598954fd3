namespace MatonTwilio.Tests;

/// <summary>A number is as good as the SID of a phone number, and a name as that of a queue or an application.</summary>
public class NameTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioPhoneNumber +15551234567", "PhoneNumber", "+15551234567")]
    [InlineData("Get-TwilioPhoneNumber '+1 (555) 123-4567'", "PhoneNumber", "+15551234567")]
    [InlineData("Set-TwilioPhoneNumber +15551234567 -FriendlyName Changed", "FriendlyName", "Changed")]
    [InlineData("Get-TwilioQueue Sales", "FriendlyName", "Sales")]
    [InlineData("Get-TwilioQueue sales, Support", "FriendlyName", "Sales")]
    [InlineData("Set-TwilioQueue Sales -MaxSize 7", "MaxSize", 7)]
    public void A_record_is_found_by_what_it_is_called(string line, string property, object expected)
    {
        ConnectToSandbox();

        Assert.Equal(expected, Run(line).Output[0].Properties[property].Value);
    }

    [Fact]
    public void A_question_names_what_is_lost()
    {
        var sandbox = ConnectToSandbox();

        var screen = Run("Remove-TwilioPhoneNumber +15551234567 -WhatIf").Screen;

        Assert.Matches(@"""Release phone number"" on target ""\+15551234567 '.+' \(PN[0-9a-f]{32}\)""", screen);
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method == "DELETE");
        Run("Remove-TwilioPhoneNumber +15551234567 -Confirm:$false");
        Assert.Equal("Maton.NameNotFound", Try("Get-TwilioPhoneNumber +15551234567").OneError().Id());
    }

    [Fact]
    public void Several_records_of_one_name_are_an_error_that_lists_them_and_the_others_are_read()
    {
        ConnectToSandbox();
        var made = Run("New-TwilioApplication Menu; New-TwilioApplication menu").All<TwilioApplication>();

        var outcome = Try("Get-TwilioApplication Menu");

        Assert.Equal("Maton.AmbiguousName", outcome.OneError().Id());
        Assert.All(made, application => Assert.Contains(application.Sid!, outcome.Errors[0].ToString(), StringComparison.Ordinal));
        Assert.Empty(outcome.Output);
        Assert.Single(Try("Get-TwilioQueue Nobody, Sales").Output);
    }

    [Theory]
    [InlineData("Get-TwilioPhoneNumber nonsense")]
    [InlineData("Get-TwilioPhoneNumber 5551234567")]
    [InlineData("Get-TwilioQueue SM0123456789abcdef0123456789abcdef")]
    [InlineData("Get-TwilioCall Menu")]
    public void What_can_be_no_name_is_refused_before_a_request(string line)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidSid", Try(line).OneError().Id());
        Assert.Empty(sandbox.Requests);
    }
}
