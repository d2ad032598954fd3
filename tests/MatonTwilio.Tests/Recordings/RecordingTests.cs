namespace MatonTwilio.Tests;

/// <summary>Recordings as a user reads, creates and changes them.</summary>
public class RecordingTests : HeldClockTest
{
    [Fact]
    public void Each_piped_call_lists_its_recordings()
    {
        var sandbox = ConnectToSandbox();
        Run("$all = Get-TwilioRecording | Where-Object { -not $_.ConferenceSid }");

        var ofCalls = Run("Get-TwilioCall | Get-TwilioRecording | Where-Object { -not $_.ConferenceSid }").All<TwilioRecording>();

        Assert.NotEmpty(ofCalls);
        Assert.Equal(Run("$all.Sid").All<string>().Order(), ofCalls.Select(static recording => recording.Sid).Order());
        Assert.EndsWith("/Recordings.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
        Assert.Contains("/Calls/CA", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_the_account_is_filtered_by_call_or_conference_with_exact_times()
    {
        var sandbox = ConnectToSandbox();
        Run("$one = @(Get-TwilioRecording | Where-Object ConferenceSid)[0]");

        Assert.Contains(Run("$one.Sid").One<string>(), Run("Get-TwilioRecording -CallSid $one.CallSid").All<TwilioRecording>().Select(static one => one.Sid));
        Assert.Equal(Run("$one.Sid").One<string>(), Run("Get-TwilioRecording -ConferenceSid $one.ConferenceSid -CreatedAfter $one.DateCreated -CreatedBefore $one.DateCreated").One<TwilioRecording>().Sid);
        Assert.Empty(Run("Get-TwilioRecording -ConferenceSid $one.ConferenceSid -CreatedAfter $one.DateCreated.AddSeconds(1)").Output);
        Assert.EndsWith($"/Accounts/{sandbox.AccountSid}/Recordings.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_conference_lists_its_recordings_and_a_piped_recording_is_read()
    {
        ConnectToSandbox();
        Run("$all = Get-TwilioRecording; $one = @($all | Where-Object { $_.ConferenceSid -and @($all.CallSid -eq $_.CallSid).Count -eq 2 })[0]");

        Assert.Equal(Run("$one.Sid").One<string>(), Run("Get-TwilioConference $one.ConferenceSid | Get-TwilioRecording").One<TwilioRecording>().Sid);

        // Its call also has another recording.
        Assert.Equal(2, Run("Get-TwilioRecording -CallSid $one.CallSid").Output.Count);
        Assert.Equal(Run("$one.Sid").One<string>(), Run("$one | Get-TwilioRecording").One<TwilioRecording>().Sid);
    }

    [Fact]
    public void A_long_list_is_the_same_with_parallel_requests()
    {
        ConnectToSandbox(static options => options with { CallCount = 400 });

        var (one, many) = (
            Run("(Get-TwilioRecording -CreatedAfter ([datetimeoffset]::Now.AddDays(-31)) -PageSize 10).Sid").All<string>(),
            Run("(Get-TwilioRecording -CreatedAfter ([datetimeoffset]::Now.AddDays(-31)) -PageSize 10 -ThrottleLimit 4).Sid").All<string>());

        Assert.True(one.Count > 50);
        Assert.Equal(one, many);
    }

    [Fact]
    public void A_call_in_progress_is_recorded_paused_resumed_and_stopped()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        AssertRefusal(Try("$call | Start-TwilioRecording").OneError(), 21220);
        Answer();

        var recording = Run("$recording = $call | Start-TwilioRecording -RecordingChannels dual; $recording").One<TwilioRecording>();
        Assert.Equal(("in-progress", 2, Run("$call.Sid").One<string>()), (recording.Status, recording.Channels, recording.CallSid));
        Assert.Equal("paused", Run("$recording | Set-TwilioRecording paused -PauseBehavior skip").One<TwilioRecording>().Status);
        Assert.Equal("in-progress", Run("Set-TwilioRecording in-progress -CallSid $call.Sid").One<TwilioRecording>().Status);
        Assert.Equal("stopped", Run("Set-TwilioRecording stopped $recording.Sid -CallSid $call.Sid").One<TwilioRecording>().Status);
        Ring();
        Assert.Equal("completed", Run("Get-TwilioRecording $recording.Sid").One<TwilioRecording>().Status);
        AssertRefusal(Try("$recording | Set-TwilioRecording paused").OneError(), 21220, recording.Sid);
    }

    [Fact]
    public void A_recording_without_its_call_cannot_be_changed()
    {
        var sandbox = ConnectToSandbox();

        var error = Try("Set-TwilioRecording paused RE0123456789abcdef0123456789abcdef").OneError();

        Assert.StartsWith("Maton.NoOwner,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Deleted_recordings_are_read_with_IncludeSoftDeleted()
    {
        ConnectToSandbox();
        Run("$gone = Get-TwilioRecording -First 1; $gone | Remove-TwilioRecording -Confirm:$false");

        AssertRefusal(Try("Get-TwilioRecording $gone.Sid").OneError(), 20404);
        Assert.Equal("deleted", Run("Get-TwilioRecording $gone.Sid -IncludeSoftDeleted").One<TwilioRecording>().Status);
        Assert.Equal(1, Run("(Get-TwilioRecording -IncludeSoftDeleted).Count - (Get-TwilioRecording).Count").One<int>());
    }
}
