namespace MatonTwilio.Tests;

/// <summary>The input that Send-TwilioSms accepts, and the input that it refuses before it sends anything.</summary>
public class SendInputTests : ModuleTest
{
    [Theory]
    [InlineData("-Body Hello", "Maton.NoSender")]
    [InlineData("-From +15551234567 -MessagingServiceSid MG0123456789abcdef0123456789abcdef -Body Hello", "ParameterBindingFailed")]
    [InlineData("-From +15551234567 -Body Hello -SendAt 2030-01-01", "Maton.NoSchedule")]
    [InlineData("-From 555-1234 -Body Hello", "Maton.InvalidPhoneNumber")]
    [InlineData("-From +15551234567 -Body ('x' * 1601)", "ParameterArgumentValidationError")]
    [InlineData("-From +15551234567 -Body Hello -MediaUrl not-an-address", "ParameterArgumentValidationError")]
    [InlineData("-From +15551234567 -Body Hello -MediaUrl ftp://pictures.example/1", "ParameterArgumentValidationError")]
    [InlineData("-From +15551234567 -Body Hello -MediaUrl (1..11 | ForEach-Object { \"https://pictures.example/$_\" })", "ParameterArgumentValidationError")]
    [InlineData("-From +15551234567 -Body Hello -StatusCallback /relative", "ParameterArgumentValidationError")]
    [InlineData("-From +15551234567 -Body Hello -ApplicationSid MG0123456789abcdef0123456789abcdef", "ParameterArgumentValidationError")]
    [InlineData("-MessagingServiceSid MG123 -Body Hello", "ParameterArgumentValidationError")]
    [InlineData("-From +15551234567 -Body Hello -ValidityPeriod 36001", "ParameterArgumentValidationError")]
    [InlineData("-From +15551234567 -Body Hello -Attempt 0", "ParameterArgumentValidationError")]
    public void An_invalid_message_is_refused_before_any_request(string parameters, string errorId)
    {
        var sandbox = ConnectToSandbox();

        Assert.Matches($"^({errorId})", TerminatingErrorOf($"Send-TwilioSms -To {Recipient} {parameters}").FullyQualifiedErrorId);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_body_of_1600_characters_is_sent()
    {
        ConnectToSandbox();

        Assert.Equal(1600, Run($"Send-TwilioSms {Recipient} ('x' * 1600) -From {Own}").One<TwilioMessage>().Body?.Length);
    }

    [Theory]
    [InlineData("555-1234")]
    [InlineData("15559876543")]
    [InlineData("+1 555 98")]
    [InlineData("+0555987654")]
    [InlineData("Ann")]
    public void An_invalid_number_is_an_error_without_a_request(string number)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"Send-TwilioSms -To '{number}' -From {Own} -Body Hello").OneError();

        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(number, error.TargetObject);
        Assert.Contains("E.164", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("To")]
    [InlineData("Phone")]
    [InlineData("PhoneNumber")]
    [InlineData("Mobile")]
    [InlineData("mobile")]
    public void Rows_with_a_column_for_the_number_can_be_piped_in(string column)
    {
        var sandbox = ConnectToSandbox();

        Run($$"""
            [pscustomobject]@{ Name = 'Ann'; {{column}} = '+15559876543' }, [pscustomobject]@{ Name = 'Bob'; {{column}} = '+15559876544' } |
                Send-TwilioSms -From {{Own}} -Body Hello
            """);

        Assert.Equal(["+15559876543", "+15559876544"], sandbox.CreatedMessages.Select(static message => message.To));
        Assert.All(sandbox.CreatedMessages, static message => Assert.Equal("Hello", message.Body));
    }

    [Fact]
    public void Rows_can_contain_their_own_body()
    {
        var sandbox = ConnectToSandbox();

        Run($$"""
            [pscustomobject]@{ To = '+15559876543'; Body = 'Hello Ann' }, [pscustomobject]@{ To = '+15559876544'; Body = 'Hello Bob' } | Send-TwilioSms -From {{Own}}
            """);

        Assert.Equal(["Hello Ann", "Hello Bob"], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    [Theory]
    [InlineData("-From +15551234567")]
    [InlineData("-MessagingServiceSid MG0123456789abcdef0123456789abcdef")]
    public void Rows_can_contain_body_and_media_and_none_gets_those_of_another(string sender)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($$"""
            [pscustomobject]@{ To = '+15559876541'; Body = 'Hello'; MediaUrl = 'https://pictures.example/1' },
            [pscustomobject]@{ To = '+15559876542'; MediaUrl = 'https://pictures.example/2' },
            [pscustomobject]@{ To = '+15559876543'; Body = 'Bye' },
            [pscustomobject]@{ To = '+15559876544' },
            [pscustomobject]@{ To = '+15559876545'; Body = ''; MediaUrl = 'https://pictures.example/5' },
            [pscustomobject]@{ To = '+15559876546'; Body = 'Last'; MediaUrl = '' } | Send-TwilioSms {{sender}}
            """);

        Assert.Equal(
            [
                "Body=Hello MediaUrl=https://pictures.example/1 To=+15559876541",
                "MediaUrl=https://pictures.example/2 To=+15559876542",
                "Body=Bye To=+15559876543",
                "MediaUrl=https://pictures.example/5 To=+15559876545",
                "Body=Last To=+15559876546",
            ],
            sandbox.Requests.Select(static request => string.Join(' ', request.Fields().Where(static field => field[0] is 'B' or 'T' || field.StartsWith("Media", StringComparison.Ordinal)).Order())));
        Assert.Equal("+15559876544", PSObject.AsPSObject(outcome.OneError().TargetObject).Properties["To"].Value);
    }

    [Theory]
    [InlineData("-From +15551234567")]
    [InlineData("-MessagingServiceSid MG0123456789abcdef0123456789abcdef")]
    [InlineData("-From +15551234567 -Body Hello -ContentSid HX0123456789abcdef0123456789abcdef")]
    [InlineData("-From +15551234567 -MediaUrl https://pictures.example/1 -ContentSid HX0123456789abcdef0123456789abcdef")]
    public void A_message_without_content_or_with_two_kinds_is_an_error_that_names_the_choices(string parameters)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"Send-TwilioSms -To {Recipient} {parameters}").OneError();

        Assert.Equal("Maton.InvalidContent", error.Id());
        Assert.All(["-Body", "-MediaUrl", "-ContentSid"], choice => Assert.Contains(choice, error.ErrorDetails.Message, StringComparison.Ordinal));
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Many_numbers_come_as_an_argument_or_through_the_pipeline()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(2, Run($"Send-TwilioSms -To +15559876543, +15559876544 -From {Own} -Body Hello").Output.Count);
        Assert.Equal(2, Run($"'+15559876543', '+15559876544' | Send-TwilioSms -From {Own} -Body Hello").Output.Count);

        Assert.Equal(4, sandbox.CreatedMessages.Count);
    }

    [Theory]
    [InlineData("Send-TwilioSms -Body Hello")]
    [InlineData("Start-TwilioCall -Say Hello")]
    public void A_number_from_the_pipeline_is_refused_where_To_has_the_recipients(string command)
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf($"'+15559876543', '+15559876544' | {command} -To {Recipient} -From {Own}");

        Assert.Equal("Maton.InvalidRecipient", error.Id());
        Assert.Contains("'+15559876543' from the pipeline", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("'+15559876544' | Send-TwilioSms -Body { \"Call $_ back\" }", "Call +15559876544 back")]
    [InlineData("'The disk is full' | Send-TwilioSms -Body Alarm", "Alarm")]
    [InlineData("[pscustomobject]@{ Phone = '+15559876544'; Name = 'Bob' } | Send-TwilioSms -Body 'Call {Name} at {Phone}'", "Call Bob at +15559876544")]
    public void Other_input_goes_to_those_that_To_names(string command, string body)
    {
        ConnectToSandbox();

        var message = Run($"{command} -To {Recipient} -From {Own}").One<TwilioMessage>();

        Assert.Equal((Recipient, body), (message.To, message.Body));
    }

    [Fact]
    public void One_bad_number_of_many_gets_one_error_and_the_rest_are_sent()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($"'+15559876543', 'nonsense', '+15005550001', '+15559876544' | Send-TwilioSms -From {Own} -Body Hello");

        Assert.Equal(["+15559876543", "+15559876544"], outcome.All<TwilioMessage>().Select(static message => message.To));
        Assert.Equal(["nonsense", "+15005550001"], outcome.Errors.Select(static error => error.TargetObject));
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public void A_row_without_a_number_gets_one_error_and_the_rest_are_sent()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($$"""
            [pscustomobject]@{ To = '' }, [pscustomobject]@{ To = '+15559876543' } | Send-TwilioSms -From {{Own}} -Body Hello
            """);

        Assert.Single(outcome.Errors);
        Assert.Single(sandbox.CreatedMessages);
    }
}
