namespace MatonTwilio.Tests;

/// <summary>Conferences and their participants, as a user manages them.</summary>
public class ConferenceTests : HeldClockTest
{
    private const string Bridge = "Get-TwilioConference -FriendlyName 'Incident bridge' -Status in-progress";

    [Fact]
    public void All_participants_of_conferences_in_progress_are_muted()
    {
        var sandbox = ConnectToHeldSandbox();
        var muted = Run("Get-TwilioConference -Status in-progress | Get-TwilioParticipant | Set-TwilioParticipant -Muted").All<TwilioParticipant>();

        Assert.Equal(5, muted.Count);
        Assert.All(muted, static participant => Assert.True(participant.Muted));
        Assert.Equal(2, muted.Select(static participant => participant.ConferenceSid).Distinct().Count());
        Assert.Equal(
            muted.Select(participant => $"/twilio/2010-04-01/Accounts/{sandbox.AccountSid}/Conferences/{participant.ConferenceSid}/Participants/{participant.CallSid}.json").Order(StringComparer.Ordinal),
            sandbox.Requests.Where(static request => request.Method == "POST").Select(static request => request.Path).Order(StringComparer.Ordinal));
        Assert.Equal(5, Run("Get-TwilioConference -Status in-progress | Get-TwilioParticipant -Muted").Output.Count);
        Assert.Empty(Run("Get-TwilioConference -Status in-progress | Get-TwilioParticipant -Muted:$false").Output);
    }

    [Fact]
    public void A_name_stands_for_the_conference_in_progress()
    {
        ConnectToHeldSandbox();
        var sid = Run("(Get-TwilioConference -FriendlyName Stand-up -Status in-progress).Sid").One<string>();

        Assert.True(Run("@(Get-TwilioConference -FriendlyName Stand-up).Count").One<int>() > 1);
        Assert.Equal(sid, Run("Get-TwilioConference stand-up").One<TwilioConference>().Sid);
        Assert.Equal(
            Run($"Get-TwilioParticipant {sid}").All<TwilioParticipant>().Select(static one => one.CallSid),
            Run("Get-TwilioParticipant Stand-up").All<TwilioParticipant>().Select(static one => one.CallSid));
        Assert.Equal(sid, Run("Set-TwilioParticipant (Get-TwilioParticipant Stand-up)[0].CallSid Stand-up -Muted").One<TwilioParticipant>().ConferenceSid);
        Assert.Equal(sid, Run("Stop-TwilioConference Stand-up").One<TwilioConference>().Sid);
    }

    [Fact]
    public void The_SIDs_of_conferences_that_have_ended_are_listed_for_their_name()
    {
        ConnectToHeldSandbox();
        Run("Stop-TwilioConference Stand-up");
        var sids = Run("(Get-TwilioConference -FriendlyName Stand-up).Sid").All<string>();

        var error = Try("Get-TwilioParticipant Stand-up").OneError();

        Assert.Equal("Maton.AmbiguousName", error.Id());
        Assert.All(sids.Take(5), sid => Assert.Contains(sid, error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_is_accepted_in_place_of_a_call()
    {
        ConnectToHeldSandbox();
        Run($"$bridge = {Bridge}");

        var agent = Run("Get-TwilioParticipant $bridge.Sid agent").One<TwilioParticipant>();
        Assert.Equal("agent", agent.Label);
        Assert.Equal(agent.CallSid, Run("Get-TwilioParticipant $bridge.Sid -Label agent").One<TwilioParticipant>().CallSid);
        Assert.Equal(agent.CallSid, Run($"Get-TwilioParticipant $bridge.Sid {agent.CallSid}").One<TwilioParticipant>().CallSid);
        Assert.Equal(agent.CallSid, Run("Set-TwilioParticipant agent $bridge.Sid -Hold").One<TwilioParticipant>().CallSid);
        AssertRefusal(Try("Get-TwilioParticipant $bridge.Sid nobody").OneError(), 20404, "nobody");
    }

    [Fact]
    public void A_piped_participant_is_identified_by_its_call_and_not_its_label()
    {
        var sandbox = ConnectToHeldSandbox();
        var agent = Run($"$agent = {Bridge} | Get-TwilioParticipant -CallSid agent; $agent | Get-TwilioParticipant").One<TwilioParticipant>();

        Assert.EndsWith($"/Participants/{agent.CallSid}.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_person_is_called_into_a_conference_once()
    {
        var sandbox = ConnectToHeldSandbox();
        var outcome = Try($"{Bridge} | Add-TwilioParticipant -To +15559876543, 123, +15005550001, +15559876544 -From {Own} -Muted");

        Assert.Equal(2, outcome.All<TwilioParticipant>().Count);
        Assert.All(outcome.All<TwilioParticipant>(), static participant => Assert.Equal(("queued", true), (participant.Status, participant.Muted)));
        Assert.StartsWith("Maton.InvalidPhoneNumber,", outcome.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        AssertRefusal(outcome.Errors[1], 21217, "+15005550001");
        Assert.Equal(3, sandbox.PostCount());
        Assert.Equal(5, Run($"{Bridge} | Get-TwilioParticipant").Output.Count);
    }

    [Fact]
    public void A_name_creates_a_conference_for_every_row_of_a_file()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell["people"] = new[] { "+15559876543", "+15559876544" }.Select(static phone => new PSObject(new { Name = "Ann", Phone = phone })).ToArray();
        Run($"$added = $people | Add-TwilioParticipant -ConferenceSid 'Fire drill & more' -From {Own}");

        Assert.Single(Run("$added.ConferenceSid").All<string>().Distinct());
        Assert.All(sandbox.Requests, static request => Assert.EndsWith("/Conferences/Fire%20drill%20%26%20more/Participants.json", request.Path, StringComparison.Ordinal));
        Assert.Equal("init", Run("Get-TwilioConference -FriendlyName 'Fire drill & more'").One<TwilioConference>().Status);
        Answer();
        Assert.Equal("in-progress", Run("Get-TwilioConference $added[0].ConferenceSid").One<TwilioConference>().Status);
    }

    [Theory]
    [InlineData("DropAfterWork")]
    [InlineData("DropBeforeWork")]
    [InlineData("ServerErrorAfterWork")]
    public void A_participant_of_unknown_outcome_is_not_called_again(string fault)
    {
        var sandbox = ConnectWithRetries();
        Run($"$bridge = {Bridge}");
        sandbox.InjectFault(new(Enum.Parse<SandboxFaultKind>(fault)));
        var error = Try($"$bridge | Add-TwilioParticipant -To {Recipient} -From {Own}").OneError();

        Assert.StartsWith("Twilio.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(Recipient, error.TargetObject);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void The_SIP_password_is_sent_and_never_shown()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell["password"] = Secret("tiger-4711");
        var line = $"{Bridge} | Add-TwilioParticipant -To sip:ann@example.com -From {Own} -SipAuthUsername ann -SipAuthPassword $password -Verbose -Debug";
        var tried = Run(line + " -WhatIf");
        var done = Run(line + " -Confirm:$false");

        Assert.Contains("SipAuthPassword=tiger-4711", sandbox.Requests[^1].Fields());
        Assert.Contains("SipAuthPassword=***", tried.Screen, StringComparison.Ordinal);
        Assert.All((string[])[tried.Screen, done.Screen, .. tried.Verbose, .. tried.Debug, .. done.Verbose, .. done.Debug],
            static said => Assert.DoesNotContain("tiger", said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_conference_is_stopped_and_has_no_participants()
    {
        ConnectToHeldSandbox();
        var stopped = Run("Get-TwilioConference -Status in-progress | Stop-TwilioConference").All<TwilioConference>();

        Assert.Equal(2, stopped.Count);
        Assert.All(stopped, static conference => Assert.Equal(("completed", "conference-ended-via-api"), (conference.Status, conference.ReasonConferenceEnded)));
        Assert.Empty(Run("Get-TwilioConference -Status in-progress").Output);
        PowerShell["sid"] = stopped[0].Sid;
        Assert.Empty(Run("Get-TwilioParticipant $sid").Output);
        AssertRefusal(Try("Stop-TwilioConference $sid").OneError(), 16099, stopped[0].Sid);
        AssertRefusal(Try($"Add-TwilioParticipant {Recipient} $sid -From {Own}").OneError(), 16022, Recipient);
    }

    [Fact]
    public void A_new_status_ends_a_conference()
    {
        var sandbox = ConnectToHeldSandbox();
        var ended = Run($"{Bridge} | Set-TwilioConference -Status completed").One<TwilioConference>();

        Assert.Equal(["Status=completed"], sandbox.Requests[^1].Fields());
        Assert.Equal("completed", ended.Status);
    }

    [Fact]
    public void An_announcement_is_played()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"{Bridge} | Set-TwilioConference -AnnounceUrl https://example.com/fire.mp3 -AnnounceMethod GET").One<TwilioConference>();

        Assert.Equal(["AnnounceMethod=GET", "AnnounceUrl=https://example.com/fire.mp3"], sandbox.Requests[^1].Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_removed_participant_is_not_listed_and_the_last_one_ends_the_conference()
    {
        ConnectToHeldSandbox();
        Run($"$bridge = {Bridge}; $participants = $bridge | Get-TwilioParticipant");
        Assert.Empty(Run("$participants[0, 1] | Remove-TwilioParticipant -Confirm:$false").Output);
        Assert.Single(Run("$bridge | Get-TwilioParticipant").Output);
        Run("$participants[2] | Remove-TwilioParticipant -Confirm:$false");

        Assert.Equal("last-participant-kicked", Run("Get-TwilioConference $bridge.Sid").One<TwilioConference>().ReasonConferenceEnded);
    }

    [Fact]
    public void A_day_is_sent_as_a_day()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("Get-TwilioConference -CreatedAfter '2026-02-01T13:00Z' -UpdatedBefore 2026-02-03T12:00Z -DateCreated 2026-02-02");

        Assert.Equal(
            ["DateCreated=2026-02-02", "DateCreated>=2026-02-01", "DateUpdated<=2026-02-04", "PageSize=1000"],
            Assert.Single(sandbox.Requests).Query().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_is_changed_in_its_own_account()
    {
        var sandbox = ConnectToHeldSandbox();
        var branch = BranchAccountSid();
        Run($"Add-TwilioParticipant {Recipient} Branch -From +15552223333 -AccountSid {branch} | Set-TwilioParticipant -Hold | Get-TwilioParticipant | Remove-TwilioParticipant -Confirm:$false");

        Assert.Equal(["POST", "POST", "GET", "DELETE"], sandbox.Requests.TakeLast(4).Select(static request => request.Method));
        Assert.All(sandbox.Requests.TakeLast(4), request => Assert.StartsWith($"/twilio/2010-04-01/Accounts/{branch}/Conferences/", request.Path, StringComparison.Ordinal));
        var ended = Run($"Get-TwilioConference -AccountSid {branch} -FriendlyName Branch").One<TwilioConference>();
        Assert.Equal((branch, "completed"), (ended.AccountSid, ended.Status));
    }
}
