namespace MatonTwilio.Tests;

/// <summary>Start-TwilioCall accepts one type of instructions and starts one call for each recipient.</summary>
public class StartCallTests : HeldClockTest
{
    [Theory]
    [InlineData("-Url https://example.com/voice", "Url=https://example.com/voice")]
    [InlineData("-Twiml '<Response><Hangup/></Response>'", "Twiml=<Response><Hangup/></Response>")]
    [InlineData("-Say Hello", "Twiml=<Response><Say>Hello</Say></Response>")]
    public void Instructions_of_each_type_start_a_call(string instructions, string sent)
    {
        var sandbox = ConnectToHeldSandbox();
        var call = Run($"Start-TwilioCall {Recipient} -From {Own} {instructions}").One<TwilioCall>();

        Assert.Equal(("queued", Recipient), (call.Status, call.To));
        Assert.Equal([$"From={Own}", $"To={Recipient}", sent], Assert.Single(sandbox.Requests).Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_application_handles_a_call()
    {
        ConnectToHeldSandbox();
        Run($"$menu = Get-TwilioApplication -FriendlyName Menu; Start-TwilioCall {Recipient} -From {Own} -ApplicationSid $menu.Sid").One<TwilioCall>();
    }

    [Theory]
    [InlineData("-Url https://example.com/ -Say Hello")]
    [InlineData("-Url https://example.com/ -Twiml '<Response/>'")]
    [InlineData("-Twiml '<Response/>' -Say Hello")]
    [InlineData("-Say Hello -Method GET")]
    [InlineData("-Url https://example.com/ -Voice alice")]
    public void Two_types_of_instructions_are_an_error(string instructions)
    {
        var sandbox = ConnectToHeldSandbox();

        Assert.Contains("cannot be used with -", TerminatingErrorOf($"Start-TwilioCall {Recipient} -From {Own} {instructions}").ToString(), StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Every_recipient_is_called_and_each_failure_is_one_error()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell["people"] = new[] { "+15559876543", "+15005550001", "123", "+15559876544" };
        var outcome = Try($"$people | Start-TwilioCall -From {Own} -Say Hello");

        Assert.Null(outcome.Failure);
        Assert.Equal(["+15559876543", "+15559876544"], outcome.All<TwilioCall>().Select(static call => call.To));
        Assert.Equal(2, outcome.Errors.Count);
        AssertRefusal(outcome.Errors[0], 21217, "+15005550001");
        Assert.StartsWith("Maton.InvalidPhoneNumber,", outcome.Errors[1].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(3, sandbox.PostCount());
    }

    [Fact]
    public void Rows_provide_their_numbers()
    {
        ConnectToHeldSandbox();
        var calls = Run($"[pscustomobject]@{{ Name = 'Ann'; Phone = '{Recipient}' }}, [pscustomobject]@{{ To = '+15559876544' }} | Start-TwilioCall -From {Own} -Say Hello");

        Assert.Equal([Recipient, "+15559876544"], calls.All<TwilioCall>().Select(static call => call.To));
    }

    [Theory]
    [InlineData("+15550009999", 21210)]
    [InlineData("+15005550001", 21212)]
    public void A_caller_that_the_account_does_not_own_is_refused_by_Twilio(string from, int code)
    {
        ConnectToHeldSandbox();
        AssertRefusal(Try($"Start-TwilioCall {Recipient} -From '{from}' -Say Hello").OneError(), code, Recipient);
    }

    [Fact]
    public void The_SIP_password_is_sent_and_never_shown()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell["password"] = Secret("tiger-4711");
        var line = $"Start-TwilioCall sip:ann@example.com -From {Own} -Say Hello -SipAuthUsername ann -SipAuthPassword $password -Verbose -Debug";
        var tried = Run(line + " -WhatIf");
        var done = Run(line + " -Confirm:$false");

        Assert.Contains("SipAuthPassword=tiger-4711", Assert.Single(sandbox.Requests).Fields());
        Assert.Contains("SipAuthPassword=***", tried.Screen, StringComparison.Ordinal);
        foreach (var said in (string[])[tried.Screen, done.Screen, .. tried.Verbose, .. tried.Debug, .. done.Verbose, .. done.Debug])
        {
            Assert.DoesNotContain("tiger", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_call_whose_response_was_lost_is_found_and_not_repeated()
    {
        var sandbox = ConnectWithRetries();
        sandbox.InjectFault(new(SandboxFaultKind.DropAfterWork));
        var call = Run(CallSomeone).One<TwilioCall>();

        Assert.Equal(1, sandbox.PostCount());
        Assert.Equal([call.Sid], Run($"Get-TwilioCall -To {Recipient} -From {Own} -First 50").All<TwilioCall>().Select(static made => made.Sid));
    }

    [Fact]
    public void A_started_call_of_unknown_outcome_is_not_repeated()
    {
        var sandbox = ConnectWithRetries();
        sandbox.InjectFault(new(SandboxFaultKind.DropBeforeWork));

        Assert.StartsWith("Twilio.OutcomeUnknown,", Try(CallSomeone + " -SettleSec 0").OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.PostCount());
    }
}
