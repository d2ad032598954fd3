namespace MatonTwilio.Tests;

/// <summary>Media, recordings and transcriptions as a user reads and changes them.</summary>
public sealed class RecordingTests : SeedTest
{
    [Fact]
    public void Each_message_gives_its_media_and_the_media_their_message()
    {
        var sandbox = ConnectToSandbox(static options => options with { MessageCount = 200 });
        Run("$messages = Get-TwilioMessage | Where-Object NumMedia");

        var media = Run("$messages | Get-TwilioMedia").All<TwilioMedia>();

        Assert.Equal(Run("$messages.Sid").All<string>(), media.Select(static one => one.ParentSid));
        Assert.Equal(media[0].Sid, Run($"Get-TwilioMedia {media[0].ParentSid} {media[0].Sid}").One<TwilioMedia>().Sid);
        Assert.Equal(media[0].Sid, Run($"'{media[0].ParentSid}' | Get-TwilioMedia").One<TwilioMedia>().Sid);

        Run("$messages[0] | Get-TwilioMedia | Remove-TwilioMedia -Confirm:$false");
        Assert.Equal(("DELETE", true), (sandbox.Requests[^1].Method, sandbox.Requests[^1].Path.EndsWith($"/Messages/{media[0].ParentSid}/Media/{media[0].Sid}.json", StringComparison.Ordinal)));
        Assert.Empty(Run("$messages[0] | Get-TwilioMedia").Output);
    }

    [Fact]
    public void Media_of_a_subaccounts_messages_come_from_there()
    {
        ConnectToSandbox();

        Run($"$media = Get-TwilioMessage -AccountSid {Branch()} | Where-Object NumMedia | Get-TwilioMedia");

        Assert.All(Run("$media").All<TwilioMedia>(), media => Assert.Equal(Branch(), media.AccountSid));
        Assert.NotEmpty(Run("$media").Output);
    }

    [Fact]
    public void A_sent_message_has_the_media_that_it_was_sent_with()
    {
        ConnectToSandbox();

        Assert.Equal(2, Run($"Send-TwilioSms {Recipient} -From {Own} -MediaUrl https://example.com/1.png, https://example.com/2.png | Get-TwilioMedia").Output.Count);
    }

    [Fact]
    public void Each_call_gives_its_recordings()
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
    public void The_accounts_list_is_narrowed_to_a_call_or_a_conference_with_exact_times()
    {
        var sandbox = ConnectToSandbox();
        Run("$one = @(Get-TwilioRecording | Where-Object ConferenceSid)[0]");

        Assert.Contains(Run("$one.Sid").One<string>(), Run("Get-TwilioRecording -CallSid $one.CallSid").All<TwilioRecording>().Select(static one => one.Sid));
        Assert.Equal(Run("$one.Sid").One<string>(), Run("Get-TwilioRecording -ConferenceSid $one.ConferenceSid -CreatedAfter $one.DateCreated -CreatedBefore $one.DateCreated").One<TwilioRecording>().Sid);
        Assert.Empty(Run("Get-TwilioRecording -ConferenceSid $one.ConferenceSid -CreatedAfter $one.DateCreated.AddSeconds(1)").Output);
        Assert.EndsWith($"/Accounts/{sandbox.AccountSid}/Recordings.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conference_gives_its_recordings_and_a_recording_itself()
    {
        ConnectToSandbox();
        Run("$all = Get-TwilioRecording; $one = @($all | Where-Object { $_.ConferenceSid -and @($all.CallSid -eq $_.CallSid).Count -eq 2 })[0]");

        Assert.Equal(Run("$one.Sid").One<string>(), Run("Get-TwilioConference $one.ConferenceSid | Get-TwilioRecording").One<TwilioRecording>().Sid);

        // Its call has another one besides.
        Assert.Equal(2, Run("Get-TwilioRecording -CallSid $one.CallSid").Output.Count);
        Assert.Equal(Run("$one.Sid").One<string>(), Run("$one | Get-TwilioRecording").One<TwilioRecording>().Sid);
    }

    [Fact]
    public void A_long_list_is_the_same_side_by_side()
    {
        ConnectToSandbox(static options => options with { CallCount = 400 });

        var (one, many) = (
            Run("(Get-TwilioRecording -CreatedAfter ([datetimeoffset]::Now.AddDays(-31)) -PageSize 10).Sid").All<string>(),
            Run("(Get-TwilioRecording -CreatedAfter ([datetimeoffset]::Now.AddDays(-31)) -PageSize 10 -ThrottleLimit 4).Sid").All<string>());

        Assert.True(one.Count > 50);
        Assert.Equal(one, many);
    }

    [Fact]
    public void A_call_that_goes_on_is_recorded_paused_resumed_and_stopped()
    {
        ConnectHeld();
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
    public void What_was_deleted_is_read_where_it_is_asked_for()
    {
        ConnectToSandbox();
        Run("$gone = Get-TwilioRecording -First 1; $gone | Remove-TwilioRecording -Confirm:$false");

        AssertRefusal(Try("Get-TwilioRecording $gone.Sid").OneError(), 20404);
        Assert.Equal("deleted", Run("Get-TwilioRecording $gone.Sid -IncludeSoftDeleted").One<TwilioRecording>().Status);
        Assert.Equal(1, Run("(Get-TwilioRecording -IncludeSoftDeleted).Count - (Get-TwilioRecording).Count").One<int>());
    }

    [Fact]
    public void Recordings_give_their_transcriptions()
    {
        ConnectToSandbox();
        Run("$all = Get-TwilioTranscription");

        Assert.Equal(Run("$all.Sid").All<string>(), Run("(Get-TwilioRecording | Get-TwilioTranscription).Sid").All<string>());
        Assert.Equal(Run("$all[0].Sid").One<string>(), Run("Get-TwilioTranscription -RecordingSid $all[0].RecordingSid").One<TwilioTranscription>().Sid);

        Run("$all[0] | Remove-TwilioTranscription -Confirm:$false");
        AssertRefusal(Try("Get-TwilioTranscription $all[0].Sid").OneError(), 20404);
    }

    [Theory]
    [InlineData("Get-TwilioMessage | Where-Object NumMedia | Get-TwilioMedia", 4)]
    [InlineData("Get-TwilioRecording", 5)]
    [InlineData("Get-TwilioTranscription", 5)]
    public void A_table_fits(string script, int columns)
    {
        ConnectToSandbox();
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        foreach (var width in (int[])[80, 120])
        {
            PowerShell.Screen.Width = width;
            var lines = Run($"{script} | Out-Default").Screen.Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0).ToList();

            Assert.InRange(lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, columns, 7);
            Assert.Matches("^-+( +-+)+$", lines[1]);
            Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        }
    }

    [Fact]
    public void A_text_that_was_said_cannot_drive_the_terminal()
    {
        ConnectToSandbox();
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;

        var screen = Run("Get-TwilioTranscription | Where-Object TranscriptionText -like 'Press*' | Out-Default").Screen;

        Assert.Contains("Press ␛[31mone", screen, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', screen);
    }
}
