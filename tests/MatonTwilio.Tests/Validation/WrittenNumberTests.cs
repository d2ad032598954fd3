namespace MatonTwilio.Tests;

/// <summary>Numbers in national format are converted to E.164 format with a region. A value that cannot be a number is refused before a request.</summary>
public class WrittenNumberTests : ModuleTest
{
    [Theory]
    [InlineData("US", "(415) 555-0100", "+14155550100")]
    [InlineData("us", "415.555.0100", "+14155550100")]
    [InlineData("US", "1-415-555-0100", "+14155550100")]
    [InlineData("US", " 4155550100 ", "+14155550100")]
    [InlineData("GB", "020 7946 0018", "+442079460018")]
    [InlineData("DE", "030/23125 000", "+493023125000")]
    [InlineData("DE", "0171 1234567", "+491711234567")]
    [InlineData("FR", "06 12 34 56 78", "+33612345678")]
    [InlineData("IT", "06 6982 1234", "+390669821234")]
    [InlineData("AR", "011 15-2345-6789", "+5491123456789")]
    [InlineData("DE", "+44 (0)20 7946 0018", "+442079460018")]
    [InlineData("DE", "0044 20 7946 0018", "+442079460018")]
    [InlineData("GB", "+1 (555) 987-6543", "+15559876543")]
    public void A_number_is_read_in_the_format_of_its_region(string region, string written, string number)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(number, Run($"Send-TwilioSms -To '{written}' -From {Own} -Body Hello -Region {region}").One<TwilioMessage>().To);
        Assert.Equal(number, Run($"Start-TwilioCall -To '{written}' -From {Own} -Say Hello -Region {region}").One<TwilioCall>().To);
        Assert.All(sandbox.Requests, request => Assert.Contains("To=" + number, request.Fields()));
    }

    [Theory]
    [InlineData("+155512", 0)]
    [InlineData("+1555123", 1)]
    [InlineData("+155512345678901", 1)]
    [InlineData("+1555123456789012", 0)]
    public void A_number_in_E164_has_7_to_15_digits(string number, int requests)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($"Send-TwilioSms -To {number} -From {Own} -Body Hello");

        Assert.Equal(requests, sandbox.PostCount());
        Assert.Equal(requests == 0, outcome.Errors.Any(static error => error.Id() == "Maton.InvalidPhoneNumber"));
    }

    [Theory]
    [InlineData("US", "(415) 555-01", "too short")]
    [InlineData("US", "(415) 555-01000", "too long")]
    [InlineData("US", "555-0100", "area code")]
    [InlineData("US", "(123) 456-7890", "not a valid number in US")]
    [InlineData("GB", "(415) 555-0100", "not a valid number in GB")]
    [InlineData("US", "+999 12345678", "country code")]
    [InlineData("US", "+1 415 555 01", "too short")]
    [InlineData("US", "(415) 555-0100 ext. 5", "extension")]
    [InlineData("US", "Ann (415) 555-0100", "begin like a phone number")]
    [InlineData("US", "nonsense", "begin like a phone number")]
    [InlineData("XX", "(415) 555-0100", "no region XX")]
    public void A_number_that_cannot_exist_is_refused_with_the_reason(string region, string written, string reason)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"Send-TwilioSms -To '{written}' -From {Own} -Body Hello -Region {region}").OneError();

        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.Contains(reason, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains(written, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(written, error.TargetObject);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("ABCDEFGHIJKL")]
    public void A_short_code_has_at_least_three_digits_and_a_name_at_most_eleven_characters(string from)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidPhoneNumber", TerminatingErrorOf($"Send-TwilioSms {Recipient} Hello -From {from} -Region US").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_sender_that_cannot_receive_is_refused_as_a_recipient()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidPhoneNumber", Try("Send-TwilioSms -To ACME -From ACME -Body Hello -Region US").OneError().Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_channel_without_an_address_gets_an_error_with_an_example()
    {
        ConnectToSandbox();

        Assert.Contains("whatsapp: requires an address such as ", Try($"Send-TwilioSms -To whatsapp: -From {Own} -Body Hello -Region US").OneError().ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tel:")]
    [InlineData("sms: ")]
    public void A_missing_number_is_reported_as_missing(string cell)
    {
        ConnectToSandbox();

        Assert.Contains("no phone number", Try($"[pscustomobject]@{{ To = '{cell}' }} | Send-TwilioSms -Body Hello -From {Own} -Region US").OneError().ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Send-TwilioSms -To '(415) 555-0100' -From +15551234567 -Body Hello")]
    [InlineData("Send-TwilioSms -To +15559876543 -From '(415) 555-0100' -Body Hello")]
    [InlineData("Start-TwilioCall -To '(415) 555-0100' -From +15551234567 -Say Hello")]
    [InlineData("Get-TwilioMessage -To '(415) 555-0100'")]
    [InlineData("Get-TwilioCall -From '(415) 555-0100'")]
    public void Without_a_region_only_E164_is_accepted_and_the_error_has_a_recommendation(string line)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try(line);
        var error = Assert.Single(outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>());

        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.Contains("E.164", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("-Region", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-DefaultRegion", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("Add-TwilioParticipant '(415) 555-0100' Room -From +15551234567")]
    [InlineData("New-TwilioCallerId '(415) 555-0100'")]
    public void A_cmdlet_without_Region_uses_that_of_the_session(string line)
    {
        var sandbox = ConnectToSandbox();
        var outcome = Try(line);
        var error = Assert.Single(outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>());
        Assert.Contains("Connect-Maton -DefaultRegion US", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("-Region", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);

        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -DefaultRegion US");
        Try(line);

        Assert.Contains(sandbox.Requests[0].Fields(), static field => field is "To=+14155550100" or "PhoneNumber=+14155550100");
    }

    [Theory]
    [InlineData("Send-TwilioSms -To {0} -From {1} -Body Hello -Region DE", "+15559876543", "+15551234567")]
    [InlineData("Send-TwilioSms -To {0} -From {1} -Body Hello -Region DE", "+15559876543", "123")]
    [InlineData("Send-TwilioSms -To {0} -From {1} -Body Hello -Region DE", "+15559876543", "12345678")]
    [InlineData("Send-TwilioSms -To {0} -From {1} -Body Hello -Region DE", "+15559876543", "ABCDEFGHIJK")]
    [InlineData("Send-TwilioSms -To {0} -From {1} -Body Hello -Region DE", "+15559876543", "ACME-2024")]
    [InlineData("Send-TwilioSms -To {0} -From {1} -Body Hello -Region DE", "whatsapp:+15559876543", "whatsapp:+15551234567")]
    [InlineData("Start-TwilioCall -To {0} -From {1} -Say Hello -Region DE", "sip:ann@example.com", "client:bob")]
    [InlineData("Get-TwilioMessage -To {0} -From {1} -Region DE", "+15559876543", "12345")]
    public void E164_numbers_and_other_addresses_are_not_changed(string line, string to, string from)
    {
        var sandbox = ConnectToSandbox();

        Try(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, to, from));

        var request = Assert.Single(sandbox.Requests);
        Assert.Subset(request.Fields().Concat(request.Query()).ToHashSet(), new HashSet<string> { "To=" + to, "From=" + from });
    }

    [Fact]
    public void The_sender_is_read_in_the_same_way()
    {
        var sandbox = ConnectToSandbox();

        Run("Send-TwilioSms -To '(415) 555-0100' -From '+1 (555) 123-4567' -Body Hello -Region US");

        Assert.Contains("From=" + Own, Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("Get-TwilioMessage -To '(415) 555-0100' -From '415 555 0199' -Region US")]
    [InlineData("Get-TwilioCall -To '(415) 555-0100' -From '415 555 0199' -Region US")]
    public void Filters_are_read_in_the_same_way(string line)
    {
        var sandbox = ConnectToSandbox();

        Run(line);

        Assert.Subset(Assert.Single(sandbox.Requests).Query().ToHashSet(), new HashSet<string> { "To=+14155550100", "From=+14155550199" });
    }

    [Fact]
    public void The_region_of_the_session_is_used_if_a_command_specifies_none()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -DefaultRegion gb");

        Assert.Equal("gb", Run("Get-MatonSession").One<MatonSession>().DefaultRegion);
        Assert.Equal("+442079460018", Run($"Send-TwilioSms '020 7946 0018' Hello -From {Own}").One<TwilioMessage>().To);
        Assert.Equal("+14155550100", Run($"Send-TwilioSms '(415) 555-0100' Hello -From {Own} -Region US").One<TwilioMessage>().To);
    }

    [Fact]
    public void A_specified_session_has_its_own_region()
    {
        var sandbox = StartSandbox();
        PowerShell["other"] = Connect(sandbox, "-DefaultRegion US -PassThru").Output[0];
        Connect(sandbox, "-DefaultRegion GB");

        Assert.Equal("+14155550100", Run($"Send-TwilioSms '(415) 555-0100' Hello -From {Own} -Session $other").One<TwilioMessage>().To);
    }

    [Fact]
    public void The_region_of_the_environment_applies_to_the_session_from_it()
    {
        Environment.SetEnvironmentVariable("MATON_DEFAULT_REGION", "US");

        Assert.Contains("+14155550100", Run($"Send-TwilioSms '(415) 555-0100' Hello -From {Own} -WhatIf").Screen, StringComparison.Ordinal);
        Assert.Equal("US", Run("Connect-Maton -Sandbox -PassThru").One<MatonSession>().DefaultRegion);

        Environment.SetEnvironmentVariable("MATON_DEFAULT_REGION", "United States");
        Run("Disconnect-Maton");
        Assert.Contains("MATON_DEFAULT_REGION", TerminatingErrorOf($"Send-TwilioSms '(415) 555-0100' Hello -From {Own} -WhatIf").ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Connect-Maton -Sandbox -DefaultRegion USA")]
    [InlineData("Send-TwilioSms +15559876543 Hello -From +15551234567 -Region 1")]
    public void A_region_is_a_two_letter_code(string line)
        => Assert.StartsWith("ParameterArgumentValidationError", TerminatingErrorOf(line).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Theory]
    [InlineData("Mobile")]
    [InlineData("MobilePhone")]
    [InlineData("PhoneNumber")]
    [InlineData("Phone")]
    [InlineData("Telephone")]
    [InlineData("telephoneNumber")]
    public void Contacts_can_be_piped_in(string property)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Name = 'Ann'; {property} = '(415) 555-0100' }} | Send-TwilioSms -Body Hello -From {Own} -Region US");

        Assert.Equal("+14155550100", Assert.Single(sandbox.CreatedMessages).To);
    }

    [Fact]
    public void The_first_number_of_a_contact_that_is_not_empty_is_used()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($$"""
            [pscustomobject]@{ Telephone = '(415) 555-0101'; Mobile = '(415) 555-0102' },
            [pscustomobject]@{ Telephone = '(415) 555-0103'; Mobile = '' },
            [pscustomobject]@{ Telephone = '(415) 555-0104'; Mobile = $null },
            [pscustomobject]@{ Telephone = ''; Mobile = '' } | Send-TwilioSms -Body Hello -From {{Own}} -Region US
            """);

        Assert.Equal(["+14155550102", "+14155550103", "+14155550104"], sandbox.CreatedMessages.Select(static message => message.To));
        Assert.Equal("Maton.InvalidPhoneNumber", outcome.OneError().Id());
    }

    [Fact]
    public void One_bad_number_of_many_gets_one_error_and_the_rest_are_sent()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($"'(415) 555-0100', '(415) 555', '+14155550101' | Send-TwilioSms -Body Hello -From {Own} -Region US");

        Assert.Equal("(415) 555", outcome.OneError().TargetObject);
        Assert.Equal(["+14155550100", "+14155550101"], sandbox.CreatedMessages.Select(static message => message.To));
    }

    [Fact]
    public void A_placeholder_for_the_recipient_is_replaced_by_the_number_in_E164_format()
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Mobile = '(415) 555-0100'; Office = '(415) 555-0199' }} | Send-TwilioSms -Body '{{Mobile}} or {{Office}}' -From {Own} -Region US");

        Assert.Equal("+14155550100 or (415) 555-0199", Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Fact]
    public void A_lost_send_is_found_by_its_number_in_E164_format()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.DropAfterWork) { Method = "POST" });

        var message = Run($"Send-TwilioSms '(415) 555-0100' Hello -From {Own} -Region US -SettleSec 0").One<TwilioMessage>();

        Assert.Equal(sandbox.CreatedMessages.Single().Sid, message.Sid);
    }
}
