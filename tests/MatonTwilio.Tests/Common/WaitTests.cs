using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>Waits for the final status of calls and messages.</summary>
public class WaitTests : HeldClockTest
{
    private const string Send = $"Send-TwilioSms {Recipient} -From {Own} -Body Hello";

    [Theory]
    [InlineData(CallSomeone + " | Wait-TwilioCall -PollSec 0.1", "completed")]
    [InlineData(CallSomeone + " -Wait -PollSec 0.1", "completed")]
    [InlineData(Send + " | Wait-TwilioMessage -PollSec 0.1", "delivered")]
    public void The_output_is_the_final_record(string line, string status)
    {
        ConnectToSandbox();
        var outcome = Run(line);

        Assert.Equal(status, Assert.Single(outcome.Output).Properties["Status"].Value);
    }

    [Fact]
    public void A_record_that_is_piped_twice_is_returned_twice()
    {
        ConnectToSandbox();

        var outcome = Run($"$m = {Send}; $m, $m | Wait-TwilioMessage -PollSec 0.1");

        Assert.Equal(Enumerable.Repeat(Run("$m.Sid").One<string>(), 2), outcome.Output.Select(static one => (string)one.Properties["Sid"].Value));
    }

    [Fact]
    public void A_wait_shows_the_number_of_final_records()
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
    public void Each_record_that_is_not_final_at_the_time_limit_gets_an_error(string wait, string make, string limits)
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
    public void Start_with_Wait_ends_at_the_time_limit_as_well()
    {
        ConnectToHeldSandbox();

        Assert.StartsWith("Maton.WaitTimedOut,", Try($"{CallSomeone} -Wait -TimeoutSec 1 -PollSec 2").OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_receipt_is_returned_with_its_last_status_and_an_error_of_its_row()
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
    public void A_record_that_is_final_already_costs_one_poll()
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
    public void Each_record_is_returned_when_it_is_final_and_the_others_at_the_time_limit()
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
    public void A_missing_record_gets_one_error_and_the_others_are_waited_for()
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
    public void Records_of_several_accounts_are_read_in_their_own_account()
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
    public void A_key_that_is_no_longer_accepted_ends_the_wait()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", key: "wrong");

        Assert.StartsWith("Maton.Unauthorized,", TerminatingErrorOf("$call | Wait-TwilioCall -PollSec 3600").FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
