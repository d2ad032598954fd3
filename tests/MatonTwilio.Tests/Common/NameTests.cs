namespace MatonTwilio.Tests;

/// <summary>A number is accepted in place of a phone number's SID, and a name in place of the SID of a queue or an application.</summary>
public class NameTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioPhoneNumber +15551234567", "PhoneNumber", "+15551234567")]
    [InlineData("Get-TwilioPhoneNumber '+1 (555) 123-4567'", "PhoneNumber", "+15551234567")]
    [InlineData("Set-TwilioPhoneNumber +15551234567 -FriendlyName Changed", "FriendlyName", "Changed")]
    [InlineData("Get-TwilioQueue Sales", "FriendlyName", "Sales")]
    [InlineData("Get-TwilioQueue sales, Support", "FriendlyName", "Sales")]
    [InlineData("Set-TwilioQueue Sales -MaxSize 7", "MaxSize", 7)]
    [InlineData("Set-TwilioSipDomain OFFICE.sip.twilio.com -FriendlyName Changed", "FriendlyName", "Changed")]
    public void A_record_is_found_by_its_name(string line, string property, object expected)
    {
        ConnectToSandbox();

        Assert.Equal(expected, Run(line).Output[0].Properties[property].Value);
    }

    [Theory]
    [InlineData("Get-TwilioQueue S*", "FriendlyName", "Sales", "Support")]
    [InlineData("Get-TwilioQueue sal?s", "FriendlyName", "Sales")]
    [InlineData("Get-TwilioQueue nobody*", "FriendlyName")]
    [InlineData("Get-TwilioPhoneNumber +1555123*", "PhoneNumber", "+15551234567")]
    [InlineData("Get-TwilioSipDomain OFFICE*", "DomainName", "office.sip.twilio.com")]
    [InlineData("Get-TwilioSipCredential 'Office phones' *b*, alice", "Username", "alice", "bob")]
    [InlineData("$null = New-TwilioApplication 'Menu [1]'; Get-TwilioApplication 'Menu [1]'", "FriendlyName", "Menu [1]")]
    [InlineData("$null = New-TwilioApplication Shop; Get-TwilioApplication s[h]op, *hop", "FriendlyName", "Shop", "Shop")]
    public void A_pattern_finds_all_records_that_match(string line, string property, params string[] expected)
    {
        ConnectToSandbox();

        Assert.Equal(expected.Order(), Run(line).Output.Select(one => (string)one.Properties[property].Value).Order());
    }

    [Theory]
    [InlineData("Set-TwilioQueue S* -MaxSize 7")]
    [InlineData("Remove-TwilioQueue * -Confirm:$false")]
    public void A_pattern_is_refused_for_changes(string line)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.NameNotFound", Try(line).OneError().Id());
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method != "GET");
    }

    [Fact]
    public void A_question_describes_the_record()
    {
        var sandbox = ConnectToSandbox();

        var screen = Run("Remove-TwilioPhoneNumber +15551234567 -WhatIf").Screen;

        Assert.Matches(@"""Release phone number"" on target ""\+15551234567 '.+' \(PN[0-9a-f]{32}\)""", screen);
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method == "DELETE");
        Run("Remove-TwilioPhoneNumber +15551234567 -Confirm:$false");
        Assert.Equal("Maton.NameNotFound", Try("Get-TwilioPhoneNumber +15551234567").OneError().Id());
    }

    [Theory]
    [InlineData("(Get-TwilioPhoneNumber -PhoneNumber +15551234567).Sid | Remove-TwilioPhoneNumber -WhatIf", @"""\+15551234567 '.+' \(PN[0-9a-f]{32}\)""", 2)]
    [InlineData("Get-TwilioPhoneNumber -PhoneNumber +15551234567 | Remove-TwilioPhoneNumber -WhatIf", @"""\+15551234567 '.+' \(PN[0-9a-f]{32}\)""", 1)]
    [InlineData("Get-TwilioPhoneNumber -PhoneNumber +15551234567 | Set-TwilioPhoneNumber -SmsUrl '' -WhatIf", @"""\+15551234567 '.+' \(PN[0-9a-f]{32}\)""", 1)]
    [InlineData("(Get-TwilioPhoneNumber -PhoneNumber +15551234567).Sid | Set-TwilioPhoneNumber -SmsUrl '' -WhatIf", @"""PN[0-9a-f]{32}""", 1)]
    [InlineData("Get-TwilioMessage -First 1 | Clear-TwilioMessage -WhatIf", @"""message (to|from) \+\d+, \d{4}-\d\d-\d\d \d\d:\d\d \(SM[0-9a-f]{32}\)""", 1)]
    [InlineData("(Get-TwilioMessage -First 1).Sid | Remove-TwilioMessage -WhatIf", @"""message (to|from) \+\d+, \d{4}-\d\d-\d\d \d\d:\d\d \(SM[0-9a-f]{32}\)""", 2)]
    [InlineData("Get-TwilioQueue | Where-Object FriendlyName -EQ Sales | Remove-TwilioQueue -WhatIf", @"""Sales \(QU[0-9a-f]{32}\)""", 1)]
    [InlineData("(Get-TwilioSipDomain).Sid | Remove-TwilioSipDomain -WhatIf", @"""office\.sip\.twilio\.com 'Office' \(SD[0-9a-f]{32}\)""", 2)]
    [InlineData("Remove-TwilioMessage SM0123456789abcdef0123456789abcdef -WhatIf", @"""SM0123456789abcdef0123456789abcdef""", 1)]
    [InlineData("(Get-TwilioMessage -First 1).Sid | Remove-TwilioMessage -Confirm:$false", "", 2)]
    public void A_question_describes_a_piped_record(string line, string target, int requests)
    {
        var sandbox = ConnectToSandbox();

        Assert.Matches(target.Length == 0 ? "^$" : "on target " + target, Run(line).Screen);
        Assert.Equal(requests, sandbox.Requests.Count);
    }

    [Fact]
    public void The_first_hundred_of_a_long_list_of_SIDs_are_read()
    {
        var sandbox = ConnectToSandbox();

        Run("(1..120).ForEach{ 'SM{0:x32}' -f $_ } | Remove-TwilioMessage -WhatIf");

        Assert.Equal(100, sandbox.Requests.Count);
    }

    [Theory]
    [InlineData("Get-TwilioCall -First 1", "Get-TwilioRecording -CallSid $record", "CallSid=CA")]
    [InlineData("Get-TwilioQueue Sales", "Get-TwilioQueueMember $record", "Queues/QU")]
    [InlineData("Get-TwilioCall -First 1", "Invoke-TwilioApi Recordings -Query @{ CallSid = $record }", "CallSid=CA")]
    public void A_record_is_accepted_in_place_of_its_SID(string read, string use, string expected)
    {
        var sandbox = ConnectToSandbox();

        Run($"$record = {read}; {use}");

        var last = sandbox.Requests[^1];
        Assert.Contains(expected, $"{last.Path}?{last.RawQuery}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_may_have_the_characters_of_a_pattern()
    {
        ConnectToSandbox();
        Run("New-TwilioQueue 'Line [1]'");

        Assert.Equal("Line [1]", Run("Get-TwilioQueue 'line [1]'").One<TwilioQueue>().FriendlyName);
    }

    [Fact]
    public void Several_records_with_one_name_get_an_error_that_lists_them_and_the_others_are_read()
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
    public void An_invalid_name_is_refused_before_a_request(string line)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidSid", Try(line).OneError().Id());
        Assert.Empty(sandbox.Requests);
    }
}
