namespace MatonTwilio.Tests;

/// <summary>Set-, Stop- and Remove-TwilioCall on calls in every state.</summary>
public class CallChangeTests : HeldClockTest
{
    [Theory]
    [InlineData("-Url https://example.com/other", "Url=https://example.com/other")]
    [InlineData("-Twiml '<Response/>'", "Twiml=<Response/>")]
    public void A_call_in_progress_gets_new_instructions(string instructions, string sent)
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Answer();
        var changed = Run($"$call | Set-TwilioCall {instructions}").One<TwilioCall>();

        Assert.Equal("in-progress", changed.Status);
        Assert.Equal([sent], sandbox.Requests[^1].Fields());
    }

    [Theory]
    [InlineData("completed", "completed")]
    [InlineData("Canceled", "canceled")]
    public void A_new_status_is_sent_and_not_that_of_the_call(string status, string sent)
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Ring();

        Assert.True(Run($"$call | Set-TwilioCall -Status {status}").One<TwilioCall>().EndTime is not null);
        Assert.Equal(["Status=" + sent], sandbox.Requests[^1].Fields());
    }

    [Fact]
    public void Every_call_in_progress_is_stopped_in_one_pipeline()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"1..3 | ForEach-Object {{ {CallSomeone} }}");
        Answer();
        Run(CallSomeone);
        var stopped = Run($"Get-TwilioCall -Status in-progress -To {Recipient} | Stop-TwilioCall").All<TwilioCall>();

        Assert.Equal(3, stopped.Count);
        Assert.All(stopped, static call => Assert.Equal("completed", call.Status));
        Assert.Equal(4 + 3, sandbox.PostCount());
        Assert.Single(sandbox.Requests, static request => request.Method == "GET");
    }

    [Fact]
    public void Cancel_ends_a_call_that_rings()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Ring();

        Assert.Equal("canceled", Run("$call | Stop-TwilioCall -Cancel").One<TwilioCall>().Status);
    }

    [Fact]
    public void Cancel_does_not_end_an_answered_call()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Answer();

        AssertRefusal(Try("$call | Stop-TwilioCall -Cancel").OneError(), 21220);
        Assert.Equal("in-progress", Run("Get-TwilioCall $call.Sid").One<TwilioCall>().Status);
    }

    [Theory]
    [InlineData("Stop-TwilioCall")]
    [InlineData("Stop-TwilioCall -Cancel")]
    [InlineData("Set-TwilioCall -Url https://example.com/")]
    [InlineData("Set-TwilioCall -Twiml '<Response/>'")]
    [InlineData("Set-TwilioCall -Status completed")]
    public void A_call_that_has_ended_is_refused_by_Twilio(string change)
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        HangUp();

        AssertRefusal(Try($"$call | {change}").OneError(), 21220, (string)Run("$call.Sid").Output[0].BaseObject);
    }

    [Fact]
    public void An_ended_call_is_removed()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        HangUp();

        Assert.Empty(Run("$call | Remove-TwilioCall -Confirm:$false").Output);
        AssertRefusal(Try("Get-TwilioCall $call.Sid").OneError(), 20404);
    }

    [Fact]
    public void A_call_in_progress_is_not_removed()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");

        AssertRefusal(Try("$call | Remove-TwilioCall -Confirm:$false").OneError(), 20009);
    }
}
