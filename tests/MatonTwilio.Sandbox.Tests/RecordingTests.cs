using System.Net;
using System.Text.Json.Nodes;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Recordings of calls that are created with recording and of calls in progress, and their changes.</summary>
public class RecordingTests
{
    private const string Twiml = "<Response><Say>Hello</Say></Response>";

    [Fact]
    public async Task A_call_with_recording_is_recorded_from_its_answer_to_its_end()
    {
        using var sandbox = new SandboxClient();
        var call = SandboxClient.Text(await sandbox.PostAsync(
            $"{sandbox.Account}/Calls.json", HttpStatusCode.Created, ("To", SandboxClient.Recipient), ("From", SandboxClient.Own), ("Twiml", Twiml), ("Record", "true"),
            ("RecordingChannels", "dual")), "sid")!;
        Assert.Empty(await OfCallAsync(sandbox, call));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        var live = Assert.Single(await OfCallAsync(sandbox, call));
        Assert.Equal(("in-progress", null, 2, "OutboundAPI"), (SandboxClient.Text(live, "status"), live["duration"], SandboxClient.Number(live, "channels"), SandboxClient.Text(live, "source")));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("processing", SandboxClient.Text(Assert.Single(await OfCallAsync(sandbox, call)), "status"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var done = await sandbox.GetAsync($"{sandbox.Account}/Recordings/{SandboxClient.Text(live, "sid")}.json");
        Assert.Equal(("completed", "6"), (SandboxClient.Text(done, "status"), SandboxClient.Text(done, "duration")));
    }

    [Theory]
    [InlineData("Record=false")]
    [InlineData("")]
    public async Task A_call_without_recording_is_not_recorded(string more)
    {
        using var sandbox = new SandboxClient();
        var call = await sandbox.PostAsync(
            $"{sandbox.Account}/Calls.json", HttpStatusCode.Created,
            [("To", SandboxClient.Recipient), ("From", SandboxClient.Own), ("Twiml", Twiml), .. SandboxClient.Form(more)]);

        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await OfCallAsync(sandbox, SandboxClient.Text(call, "sid")!));
    }

    [Fact]
    public async Task The_recording_of_a_call_in_progress_is_started_paused_resumed_and_stopped()
    {
        using var sandbox = new SandboxClient();
        var call = await sandbox.CallAsync();
        var list = $"{sandbox.Account}/Calls/{call}/Recordings.json";
        Assert.Equal(21220, await sandbox.RefusedPostAsync(list));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        var recording = await sandbox.PostAsync(list, HttpStatusCode.Created, ("RecordingChannels", "mono"));
        var current = $"{sandbox.Account}/Calls/{call}/Recordings/Twilio.CURRENT.json";
        Assert.Equal(("in-progress", "StartCallRecordingAPI", call), (SandboxClient.Text(recording, "status"), SandboxClient.Text(recording, "source"), SandboxClient.Text(recording, "call_sid")));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("paused", SandboxClient.Text(await sandbox.PostAsync(current, HttpStatusCode.OK, ("Status", "paused"), ("PauseBehavior", "skip")), "status"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("in-progress", SandboxClient.Text(await sandbox.PostAsync(current, HttpStatusCode.OK, ("Status", "in-progress")), "status"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("stopped", SandboxClient.Text(await sandbox.PostAsync(current, HttpStatusCode.OK, ("Status", "stopped")), "status"));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, current, HttpStatusCode.NotFound));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var done = Assert.Single(await OfCallAsync(sandbox, call));
        Assert.Equal(("completed", "2"), (SandboxClient.Text(done, "status"), SandboxClient.Text(done, "duration")));
        Assert.Equal(21220, await sandbox.RefusedPostAsync($"{sandbox.Account}/Calls/{call}/Recordings/{SandboxClient.Text(done, "sid")}.json", ("Status", "paused")));
    }

    [Fact]
    public async Task A_pause_that_is_not_skipped_counts_as_silence()
    {
        using var sandbox = new SandboxClient();
        var call = await sandbox.CallAsync();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        await sandbox.PostAsync($"{sandbox.Account}/Calls/{call}/Recordings.json", HttpStatusCode.Created);
        await sandbox.PostAsync($"{sandbox.Account}/Calls/{call}/Recordings/Twilio.CURRENT.json", HttpStatusCode.OK, ("Status", "paused"));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("6", SandboxClient.Text(Assert.Single(await OfCallAsync(sandbox, call)), "duration"));
    }

    [Theory]
    [InlineData("Status=completed", 20422)]
    [InlineData("Status=paused&PauseBehavior=loud", 20422)]
    [InlineData("", 20001)]
    public async Task An_invalid_change_is_refused(string form, int code)
    {
        using var sandbox = new SandboxClient();
        var call = await sandbox.CallAsync();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        await sandbox.PostAsync($"{sandbox.Account}/Calls/{call}/Recordings.json", HttpStatusCode.Created);

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{sandbox.Account}/Calls/{call}/Recordings/Twilio.CURRENT.json", SandboxClient.Form(form)));
    }

    [Fact]
    public async Task A_deleted_recording_is_returned_only_with_IncludeSoftDeleted()
    {
        using var sandbox = new SandboxClient();
        var sid = SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json"), "recordings")[0];

        await sandbox.DeleteAsync($"{sandbox.Account}/Recordings/{sid}.json");

        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/Recordings/{sid}.json", HttpStatusCode.NotFound));
        Assert.DoesNotContain(sid, SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json"), "recordings"));
        Assert.Contains(sid, SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json?IncludeSoftDeleted=true"), "recordings"));
        Assert.Equal("deleted", SandboxClient.Text(await sandbox.GetAsync($"{sandbox.Account}/Recordings/{sid}.json?IncludeSoftDeleted=true"), "status"));
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.SendAsync(HttpMethod.Get, sandbox.Url($"{sandbox.Account}/Recordings/{sid}.wav"))).StatusCode);
    }

    [Fact]
    public async Task A_recording_is_also_listed_below_its_call_or_conference()
    {
        using var sandbox = new SandboxClient();
        var all = SandboxClient.List(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json"), "recordings");
        var recording = all.First(one => one["conference_sid"] is not null);
        var conference = SandboxClient.Text(recording, "conference_sid")!;

        var below = await sandbox.GetAsync($"{sandbox.Account}/Conferences/{conference}/Recordings/{SandboxClient.Text(recording, "sid")}.json");

        Assert.Equal($"{sandbox.Account}/Conferences/{conference}/Recordings/{SandboxClient.Text(recording, "sid")}.json", SandboxClient.Text(below, "uri"));
        Assert.Equal(SandboxClient.Text(recording, "sid"), Assert.Single(SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json?ConferenceSid={conference}"), "recordings")));
        var call = SandboxClient.Text(all[0], "call_sid")!;
        Assert.Equal(
            SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json?CallSid={call}"), "recordings"),
            SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Calls/{call}/Recordings.json"), "recordings"));
    }

    [Fact]
    public async Task Transcriptions_are_listed_below_their_recording_and_can_be_deleted()
    {
        using var sandbox = new SandboxClient();
        var text = SandboxClient.List(await sandbox.GetAsync($"{sandbox.Account}/Transcriptions.json"), "transcriptions")[0];
        var recording = SandboxClient.Text(text, "recording_sid")!;
        var below = $"{sandbox.Account}/Recordings/{recording}/Transcriptions";

        Assert.Equal(SandboxClient.Text(text, "sid"), Assert.Single(SandboxClient.Sids(await sandbox.GetAsync($"{below}.json"), "transcriptions")));
        await sandbox.DeleteAsync($"{below}/{SandboxClient.Text(text, "sid")}.json");
        Assert.Empty(SandboxClient.Sids(await sandbox.GetAsync($"{below}.json"), "transcriptions"));
    }

    private static async Task<JsonObject[]> OfCallAsync(SandboxClient sandbox, string call)
        => SandboxClient.List(await sandbox.GetAsync($"{sandbox.Account}/Calls/{call}/Recordings.json"), "recordings");
}
