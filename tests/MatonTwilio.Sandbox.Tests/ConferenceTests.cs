using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Conferences: their participants, and how they start and end.</summary>
public class ConferenceTests
{
    private const string Add = "To=+15559876543&From=+15551234567";

    [Fact]
    public async Task Some_initial_conferences_are_in_progress_and_others_have_ended()
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = 50 });

        var conferences = List(await sandbox.GetAsync($"{sandbox.Account}/Conferences.json"), "conferences");

        Assert.Equal(["completed", "in-progress"], conferences.Select(conference => Text(conference, "status")).Distinct().Order());
        Assert.All(conferences, conference => Assert.Equal(
            Text(conference, "status") == "completed" ? "last-participant-left" : null, Text(conference, "reason_conference_ended")));
        Assert.Equal(2, List(await sandbox.GetAsync($"{sandbox.Account}/Conferences.json?Status=in-progress"), "conferences").Length);
        Assert.Single(List(await sandbox.GetAsync($"{sandbox.Account}/Conferences.json?FriendlyName=Incident+bridge"), "conferences"));
    }

    [Theory]
    [InlineData("DateCreated=2026-02-10", 2)]
    [InlineData("DateCreated%3E=2026-02-11", 0)]
    [InlineData("DateCreated%3C=2026-02-11&Status=in-progress", 2)]
    [InlineData("DateCreated%3C=2026-02-10&Status=in-progress", 0)]
    [InlineData("DateUpdated=2026-02-10&Status=in-progress", 2)]
    [InlineData("DateUpdated%3C=2026-02-09&Status=in-progress", 0)]
    public async Task They_are_filtered_by_day(string query, int expected)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(expected, List(await sandbox.GetAsync($"{sandbox.Account}/Conferences.json?{query}"), "conferences").Length);
    }

    [Fact]
    public async Task A_filter_by_time_of_day_is_refused()
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(20422, await sandbox.RefusedAsync(
            HttpMethod.Get, $"{sandbox.Account}/Conferences.json?DateCreated%3E=2026-02-10T12:00:00Z", HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task An_added_participant_is_called_and_stays_until_the_call_ends()
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);

        var added = await sandbox.PostAsync($"{conference}/Participants.json", HttpStatusCode.Created, Form(Add + "&Label=boss&Muted=true&EndConferenceOnExit=true"));

        var call = Text(added, "call_sid")!;
        Assert.Equal(("queued", "boss", "0"), (Text(added, "status"), Text(added, "label"), Text(added, "queue_time")));
        Assert.Equal([true, false, true, true], ((string[])["muted", "hold", "end_conference_on_exit", "start_conference_on_enter"]).Select(flag => (bool)added[flag]!));
        Assert.Equal("outbound-api", Text(await sandbox.GetAsync($"{sandbox.Account}/Calls/{call}.json"), "direction"));
        Assert.Contains(call, await PresentAsync(sandbox, conference));
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var later = await sandbox.GetAsync($"{conference}/Participants/{call}.json");
        Assert.Equal(("connected", null), (Text(later, "status"), Text(later, "queue_time")));
        Assert.Equal(call, Text(await sandbox.GetAsync($"{conference}/Participants/boss.json"), "call_sid"));
    }

    [Fact]
    public async Task Participants_are_changed_by_call_or_by_label()
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);
        var call = (await PresentAsync(sandbox, conference))[0];

        Assert.True((bool)(await sandbox.PostAsync($"{conference}/Participants/{call}.json", HttpStatusCode.OK, ("Muted", "true")))["muted"]!);
        var agent = await sandbox.PostAsync($"{conference}/Participants/agent.json", HttpStatusCode.OK, ("Hold", "true"), ("HoldUrl", "https://example.com/"));
        Assert.True((bool)agent["hold"]!);
        Assert.Equal([Text(agent, "call_sid")!], await PresentAsync(sandbox, conference, "?Hold=true"));
        Assert.Equal(2, (await PresentAsync(sandbox, conference, "?Coaching=false")).Length);
    }

    [Theory]
    [InlineData(20422, "Muted=loud")]
    [InlineData(21205, "HoldUrl=here")]
    [InlineData(20001, "Coaching=true")]
    [InlineData(16028, "CallSidToCoach=CA0123456789abcdef0123456789abcdef")]
    public async Task A_change_that_Twilio_refuses_is_refused(int code, string form)
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{conference}/Participants/agent.json", Form(form)));
    }

    [Theory]
    [InlineData(21201, "From=+15551234567")]
    [InlineData(21213, "To=+15559876543")]
    [InlineData(21217, "To=+15005550001&From=+15551234567")]
    [InlineData(21210, "To=+15559876543&From=+15558888888")]
    [InlineData(21208, Add + "&Timeout=4")]
    [InlineData(20422, Add + "&MaxParticipants=1")]
    [InlineData(20422, Add + "&Region=mars")]
    [InlineData(20422, Add + "&Beep=loud")]
    [InlineData(16024, Add + "&Label=a/b")]
    [InlineData(16024, Add + "&Label=CA0123456789abcdef0123456789abcdef")]
    [InlineData(16026, Add + "&Label=agent")]
    [InlineData(16028, Add + "&CallSidToCoach=CA0123456789abcdef0123456789abcdef")]
    [InlineData(20001, Add + "&Coaching=true")]
    public async Task An_invalid_participant_is_refused_and_not_called(int code, string form)
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);
        var before = await sandbox.Http.GetStringAsync(sandbox.Url($"{sandbox.Account}/Calls.json"));

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{conference}/Participants.json", Form(form)));

        Assert.Equal(before, await sandbox.Http.GetStringAsync(sandbox.Url($"{sandbox.Account}/Calls.json")));
    }

    [Fact]
    public async Task A_name_creates_a_conference_and_finds_it_again()
    {
        using var sandbox = new SandboxClient();

        var first = await sandbox.PostAsync($"{sandbox.Account}/Conferences/Fire%20drill/Participants.json", HttpStatusCode.Created, Form(Add));
        var second = await sandbox.PostAsync($"{sandbox.Account}/Conferences/Fire%20drill/Participants.json", HttpStatusCode.Created, Form(Add));

        Assert.Equal(Text(first, "conference_sid"), Text(second, "conference_sid"));
        var path = $"{sandbox.Account}/Conferences/{Text(first, "conference_sid")}.json";
        var opened = await sandbox.GetAsync(path);
        Assert.Equal(("Fire drill", "init"), (Text(opened, "friendly_name"), Text(opened, "status")));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("in-progress", Text(await sandbox.GetAsync(path), "status"));
    }

    [Fact]
    public async Task A_name_creates_no_conference_if_the_call_is_refused()
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(21211, await sandbox.RefusedPostAsync($"{sandbox.Account}/Conferences/Drill/Participants.json", Form("To=+1555&From=+15551234567")));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/Conferences/Drill/Participants.json", HttpStatusCode.NotFound));
        Assert.Empty(List(await sandbox.GetAsync($"{sandbox.Account}/Conferences.json?FriendlyName=Drill"), "conferences"));
    }

    [Fact]
    public async Task A_participant_who_waits_for_another_does_not_start_the_conference()
    {
        using var sandbox = new SandboxClient();
        var added = await sandbox.PostAsync(
            $"{sandbox.Account}/Conferences/Drill/Participants.json", HttpStatusCode.Created, Form(Add + "&StartConferenceOnEnter=false"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("init", await sandbox.StatusAsync("Conferences", Text(added, "conference_sid")!));
    }

    [Fact]
    public async Task A_request_ends_it_and_every_call_in_it()
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);
        var calls = await PresentAsync(sandbox, conference);
        Assert.Equal(20422, await sandbox.RefusedPostAsync(conference + ".json", ("Status", "in-progress")));

        var ended = await sandbox.PostAsync(conference + ".json", HttpStatusCode.OK, ("Status", "completed"));

        Assert.Equal(("completed", "conference-ended-via-api", null), (Text(ended, "status"), Text(ended, "reason_conference_ended"), Text(ended, "call_sid_ending_conference")));
        Assert.Empty(await PresentAsync(sandbox, conference));
        foreach (var call in calls)
        {
            Assert.Equal("completed", await sandbox.StatusAsync("Calls", call));
        }

        Assert.Equal(16099, await sandbox.RefusedPostAsync(conference + ".json", ("Status", "completed")));
        Assert.Equal(16001, await sandbox.RefusedPostAsync(conference + ".json", ("AnnounceUrl", "https://example.com/")));
        Assert.Equal(16022, await sandbox.RefusedPostAsync($"{conference}/Participants.json", Form(Add)));
    }

    [Theory]
    [InlineData(true, "last-participant-kicked")]
    [InlineData(false, "last-participant-left")]
    public async Task It_ends_with_the_last_participant(bool kicked, string reason)
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);
        var calls = await PresentAsync(sandbox, conference);
        foreach (var call in calls)
        {
            Assert.Equal("in-progress", Text(await sandbox.GetAsync(conference + ".json"), "status"));
            await RemoveAsync(sandbox, conference, call, kicked);
            Assert.Equal("completed", await sandbox.StatusAsync("Calls", call));
        }

        var ended = await sandbox.GetAsync(conference + ".json");

        Assert.Equal(("completed", reason, calls[^1]), (Text(ended, "status"), Text(ended, "reason_conference_ended"), Text(ended, "call_sid_ending_conference")));
    }

    [Theory]
    [InlineData(true, "participant-with-end-conference-on-exit-kicked")]
    [InlineData(false, "participant-with-end-conference-on-exit-left")]
    public async Task It_ends_with_a_participant_who_ends_it(bool kicked, string reason)
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);
        var agent = await sandbox.PostAsync($"{conference}/Participants/agent.json", HttpStatusCode.OK, ("EndConferenceOnExit", "true"));
        var calls = await PresentAsync(sandbox, conference);

        await RemoveAsync(sandbox, conference, Text(agent, "call_sid")!, kicked);

        Assert.Equal(reason, Text(await sandbox.GetAsync(conference + ".json"), "reason_conference_ended"));
        Assert.Equal("completed", await sandbox.StatusAsync("Calls", calls[0]));
    }

    [Fact]
    public async Task It_ends_by_itself_when_every_call_has_ended()
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);
        sandbox.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal("last-participant-left", Text(await sandbox.GetAsync(conference + ".json"), "reason_conference_ended"));
        Assert.Equal(16022, await sandbox.RefusedPostAsync($"{conference}/Participants.json", Form(Add)));
    }

    [Fact]
    public async Task Other_instructions_remove_a_call_from_the_conference_without_ending_it()
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);
        var call = (await PresentAsync(sandbox, conference))[0];

        await sandbox.PostAsync($"{sandbox.Account}/Calls/{call}.json", HttpStatusCode.OK, ("Twiml", "<Response/>"));

        Assert.DoesNotContain(call, await PresentAsync(sandbox, conference));
        Assert.Equal("in-progress", await sandbox.StatusAsync("Calls", call));
    }

    [Theory]
    [InlineData("GET", "/Participants/nobody.json")]
    [InlineData("DELETE", "/Participants/nobody.json")]
    [InlineData("DELETE", ".json")]
    [InlineData("GET", "/Nothing.json")]
    public async Task Missing_records_are_not_found(string method, string path)
    {
        using var sandbox = new SandboxClient();
        var conference = await BridgeAsync(sandbox);

        Assert.Equal(20404, await sandbox.RefusedAsync(new HttpMethod(method), conference + path, HttpStatusCode.NotFound));
    }

    private static async Task<string> BridgeAsync(SandboxClient sandbox)
        => $"{sandbox.Account}/Conferences/{Sids(await sandbox.GetAsync($"{sandbox.Account}/Conferences.json?FriendlyName=Incident+bridge"), "conferences")[0]}";

    private static async Task<string[]> PresentAsync(SandboxClient sandbox, string conference, string query = "")
        => [.. List(await sandbox.GetAsync($"{conference}/Participants.json{query}"), "participants").Select(participant => Text(participant, "call_sid")!)];

    private static async Task RemoveAsync(SandboxClient sandbox, string conference, string call, bool kicked)
    {
        if (kicked)
        {
            await sandbox.DeleteAsync($"{conference}/Participants/{call}.json");
        }
        else
        {
            await sandbox.PostAsync($"{sandbox.Account}/Calls/{call}.json", HttpStatusCode.OK, ("Status", "completed"));
        }
    }
}
