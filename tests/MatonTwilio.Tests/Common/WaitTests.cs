using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>Waiting for calls and messages to come to their end.</summary>
public class WaitTests : HeldClockTest
{
    private const string Send = $"Send-TwilioSms {Recipient} -From {Own} -Body Hello";

    [Theory]
    [InlineData(CallSomeone + " | Wait-TwilioCall -PollSec 0.1", "completed")]
    [InlineData(CallSomeone + " -Wait -PollSec 0.1", "completed")]
    [InlineData(Send + " | Wait-TwilioMessage -PollSec 0.1", "delivered")]
    public void What_comes_out_is_the_final_record(string line, string status)
    {
        ConnectToSandbox();
        var outcome = Run(line);

        Assert.Equal(status, Assert.Single(outcome.Output).Properties["Status"].Value);
    }

    [Fact]
    public void What_comes_in_twice_comes_out_twice()
    {
        ConnectToSandbox();

        var outcome = Run($"$m = {Send}; $m, $m | Wait-TwilioMessage -PollSec 0.1");

        Assert.Equal(Enumerable.Repeat(Run("$m.Sid").One<string>(), 2), outcome.Output.Select(static one => (string)one.Properties["Sid"].Value));
    }

    [Fact]
    public void A_wait_shows_how_many_have_come_to_their_end()
    {
        ConnectToHeldSandbox();
        Run($"$over = {CallSomeone}");
        HangUp();
        Run($"$going = {CallSomeone}");
        using var run = PowerShell.Start("$over, $going | Wait-TwilioCall -PollSec 0.1");

        run.WaitUntil(() => run.Streams.Progress.Count > 1);
        HangUp();
        var progress = run.Finish().Clean().Progress;

        Assert.All(progress.SkipLast(1), static record => Assert.Equal(("1 of 2", 50), (record.StatusDescription, record.PercentComplete)));
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
    }

    [Theory]
    [InlineData("Wait-TwilioCall", CallSomeone, "-TimeoutSec 1 -PollSec 2")]
    [InlineData("Wait-TwilioMessage", Send, "-TimeoutSec 1 -PollSec 2")]
    public void What_is_not_final_in_time_is_an_error_each(string wait, string make, string limits)
    {
        ConnectToHeldSandbox();
        var outcome = Try($"$made = @({make}; {make}); $made | {wait} {limits}");

        Assert.Empty(outcome.Output);
        Assert.Equal(Run("$made.Sid").All<string>(), outcome.Errors.Select(static error => error.TargetObject));
        Assert.All(outcome.Errors, static error =>
        {
            Assert.StartsWith("Maton.WaitTimedOut,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
        });
    }

    [Fact]
    public void Start_Wait_gives_up_in_time_too()
    {
        ConnectToHeldSandbox();

        Assert.StartsWith("Maton.WaitTimedOut,", Try($"{CallSomeone} -Wait -TimeoutSec 1 -PollSec 2").OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_receipt_in_time_comes_out_with_the_last_status_and_is_named_by_the_row()
    {
        ConnectToHeldSandbox();

        var outcome = Try("""[pscustomobject]@{ To = '+15550001111'; Name = 'Ann' } | Send-TwilioSms -From +15551234567 -Body Hi -Wait -TimeoutSec 1 -PollSec 2""");

        var error = outcome.OneError();
        Assert.Equal("Ann", ((PSObject)error.TargetObject!).Properties["Name"].Value);
        Assert.Contains("Its last status is queued.", error.Exception.Message, StringComparison.Ordinal);
        var last = Assert.Single(outcome.Output);
        Assert.Equal("queued", last.Properties["Status"].Value);
        Assert.Equal("Ann", ((PSObject)last.Properties["InputObject"].Value).Properties["Name"].Value);
    }

    [Fact]
    public void What_is_final_already_costs_one_look_each()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$made = @({CallSomeone}; {CallSomeone}; {CallSomeone})");
        HangUp();
        var before = sandbox.Requests.Count;
        var waited = Run("$made | Wait-TwilioCall -PollSec 3600 -TimeoutSec 86400").All<TwilioCall>();

        Assert.Equal(Run("$made.Sid").All<string>(), waited.Select(static call => call.Sid));
        Assert.Equal(3, sandbox.Requests.Count - before);
    }

    [Fact]
    public void Each_comes_out_as_soon_as_it_is_final_and_the_rest_when_the_time_is_up()
    {
        ConnectToHeldSandbox();
        Run($"$over = {CallSomeone}");
        HangUp();
        Run($"$going = {CallSomeone}");
        var outcome = Try("$going, $over | Wait-TwilioCall -TimeoutSec 1 -PollSec 2");

        Assert.Equal(Run("$over.Sid").All<string>(), outcome.All<TwilioCall>().Select(static call => call.Sid));
        Assert.Equal(Run("$going.Sid").All<string>(), [outcome.OneError().TargetObject]);
    }

    [Fact]
    public void One_that_does_not_exist_is_one_error_and_the_others_are_waited_for()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        HangUp();
        var outcome = Try($"Wait-TwilioCall {Sid.Example("CA")}, nonsense, $call.Sid -PollSec 3600");

        Assert.Single(outcome.All<TwilioCall>());
        Assert.Equal(2, outcome.Errors.Count);
        Assert.StartsWith("Maton.InvalidSid,", outcome.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        AssertRefusal(outcome.Errors[1], 20404, Sid.Example("CA"));
    }

    [Fact]
    public void Records_of_several_accounts_are_looked_for_in_their_own()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$branch = '{BranchAccountSid()}'");
        var waited = Run("Get-TwilioMessage -First 1; Get-TwilioMessage -AccountSid $branch -First 1").All<TwilioMessage>();
        PowerShell["messages"] = waited;
        var final = Run("$messages | Wait-TwilioMessage -PollSec 3600").All<TwilioMessage>();

        Assert.Equal(2, final.Select(static message => message.AccountSid).Distinct().Count());
        Assert.Equal(waited.Select(static message => $"/twilio{message.Uri}"), sandbox.Requests.TakeLast(2).Select(static request => request.Path));
    }

    [Theory]
    [InlineData("$call | Wait-TwilioCall -PollSec 3600 -TimeoutSec 86400")]
    [InlineData(CallSomeone + " -Wait -PollSec 3600 -TimeoutSec 86400")]
    public void Ctrl_C_ends_a_wait(string line)
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        using var run = PowerShell.Start(line);
        run.WaitUntil(() => sandbox.Requests[^1].Method == "GET");
        run.Stop();

        Assert.False(run.IsRunning);
    }

    [Fact]
    public void A_key_that_is_not_accepted_any_more_ends_the_wait()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", key: "wrong");

        Assert.StartsWith("Maton.Unauthorized,", TerminatingErrorOf("$call | Wait-TwilioCall -PollSec 3600").FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
