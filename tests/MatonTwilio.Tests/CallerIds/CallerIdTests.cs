namespace MatonTwilio.Tests;

/// <summary>Caller IDs are requested, validated, used and removed.</summary>
public class CallerIdTests : HeldClockTest
{
    private const string Number = "+15559998888";

    [Fact]
    public void The_code_is_shown_and_the_number_can_be_used_when_its_call_has_ended()
    {
        ConnectToHeldSandbox();
        var asked = Run($"New-TwilioCallerId {Number} -FriendlyName Desk -OutVariable asked; $asked | Out-Default");
        var validation = asked.One<TwilioCallerIdValidation>();

        Assert.Matches("^[0-9]{6}$", validation.ValidationCode);
        Assert.Contains(validation.ValidationCode!, asked.Screen, StringComparison.Ordinal);
        Assert.Equal(("Desk", Number), (validation.FriendlyName, validation.PhoneNumber));
        Assert.Empty(Run($"Get-TwilioCallerId -PhoneNumber {Number}").Output);
        AssertRefusal(Try($"Start-TwilioCall {Recipient} -From {Number} -Say Hello").OneError(), 21210);

        HangUp();
        Assert.Equal("completed", Run("Get-TwilioCall $asked.CallSid").One<TwilioCall>().Status);
        Assert.Equal("Desk", Run($"Get-TwilioCallerId -PhoneNumber {Number}").One<TwilioCallerId>().FriendlyName);
        Assert.Equal(Number, Run($"Start-TwilioCall {Recipient} -From {Number} -Say Hello").One<TwilioCall>().From);
    }

    [Fact]
    public void Caller_IDs_are_read_renamed_and_removed()
    {
        ConnectToHeldSandbox();

        Assert.Equal("Front desk", Run("Get-TwilioCallerId -FriendlyName Reception | Set-TwilioCallerId -FriendlyName 'Front desk'").One<TwilioCallerId>().FriendlyName);
        Assert.Equal("+15558675309", Run("(Get-TwilioCallerId)[0].Sid | Get-TwilioCallerId").One<TwilioCallerId>().PhoneNumber);
        Run("Get-TwilioCallerId | Remove-TwilioCallerId -Confirm:$false");
        Assert.Empty(Run("Get-TwilioCallerId").Output);
    }

    [Fact]
    public void A_call_of_unknown_outcome_is_not_repeated()
    {
        var sandbox = ConnectWithRetries();
        sandbox.InjectFault(new(SandboxFaultKind.DropAfterWork) { Method = "POST" });

        Assert.Equal("Twilio.OutcomeUnknown", Try($"New-TwilioCallerId {Number}").OneError().Id());
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void A_number_that_is_validated_already_is_refused()
    {
        ConnectToHeldSandbox();
        AssertRefusal(Try("New-TwilioCallerId +15558675309").OneError(), 21450, "+15558675309");
    }
}
