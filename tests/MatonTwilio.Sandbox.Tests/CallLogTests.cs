using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The log of calls: events and notifications.</summary>
public class CallLogTests
{
    [Fact]
    public async Task Requests_of_a_call_are_its_events_in_order()
    {
        using var sandbox = new SandboxClient();
        var call = await sandbox.PostAsync(
            $"{sandbox.Account}/Calls.json", HttpStatusCode.Created,
            Form("To=sip:ann@example.com&From=+15551234567&Twiml=<Response/>&SipAuthUsername=ann&SipAuthPassword=tiger&StatusCallbackEvent=ringing&StatusCallbackEvent=completed"));
        var path = $"{sandbox.Account}/Calls/{Text(call, "sid")}";
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        await sandbox.PostAsync(path + ".json", HttpStatusCode.OK, ("Status", "canceled"));

        var events = List(await sandbox.GetAsync(path + "/Events.json"), "events");

        Assert.Equal(
            [($"https://api.twilio.com{sandbox.Account}/Calls.json", 201), ($"https://api.twilio.com{path}.json", 200)],
            events.Select(happened => (Text(happened["request"]!, "url")!, Number(happened["response"]!, "response_code"))));
        Assert.Equal(
            ["from", "sip_auth_username", "status_callback_event", "to", "twiml"], events[0]["request"]!["parameters"]!.AsObject().Select(field => field.Key).Order());
        Assert.Equal("ringing completed", Text(events[0]["request"]!["parameters"]!, "status_callback_event"));
        Assert.DoesNotContain("tiger", events[0].ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Tue, 10 Feb 2026 12:00:01 +0000", Text(events[1]["response"]!, "date_created"));
    }

    [Fact]
    public async Task URLs_that_did_not_respond_are_notifications_of_their_calls()
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = 100 });

        var errors = List(await sandbox.GetAsync($"{sandbox.Account}/Notifications.json?Log=0"), "notifications");

        Assert.NotEmpty(errors);
        foreach (var error in errors)
        {
            var call = $"{sandbox.Account}/Calls/{Text(error, "call_sid")}";
            Assert.Equal("11200", Text(error, "error_code"));
            Assert.Equal([Text(error, "sid")!], Sids(await sandbox.GetAsync(call + "/Notifications.json"), "notifications"));
            var asked = Assert.Single(List(await sandbox.GetAsync(call + "/Events.json"), "events"));
            Assert.Equal((Text(error, "request_url"), 502), (Text(asked["request"]!, "url"), Number(asked["response"]!, "response_code")));
        }

        var all = List(await sandbox.GetAsync($"{sandbox.Account}/Notifications.json?PageSize=1000"), "notifications").Length;
        var warnings = List(await sandbox.GetAsync($"{sandbox.Account}/Notifications.json?Log=1"), "notifications").Length;
        Assert.True(warnings > 0);
        Assert.Equal(all, errors.Length + warnings);
    }

    [Fact]
    public async Task Notifications_are_filtered_by_day_and_read_by_SID()
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = 100 });
        var first = List(await sandbox.GetAsync($"{sandbox.Account}/Notifications.json"), "notifications")[0];
        var day = DateTimeOffset.Parse(Text(first, "message_date")!, System.Globalization.CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(Text(first, "sid"), Sids(await sandbox.GetAsync($"{sandbox.Account}/Notifications.json?MessageDate={day}"), "notifications"));
        Assert.Contains(Text(first, "sid"), Sids(await sandbox.GetAsync($"{sandbox.Account}/Notifications.json?MessageDate%3E={day}"), "notifications"));
        Assert.Empty(Sids(await sandbox.GetAsync($"{sandbox.Account}/Notifications.json?MessageDate%3E=2026-03-01"), "notifications"));
        Assert.Equal(20422, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/Notifications.json?MessageDate={day}T00:00:00Z", HttpStatusCode.BadRequest));
        var read = await sandbox.GetAsync($"{sandbox.Account}/Notifications/{Text(first, "sid")}.json");
        Assert.Contains(Text(first, "call_sid")!, Text(read, "request_variables"), StringComparison.Ordinal);
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Delete, $"{sandbox.Account}/Notifications/{Text(first, "sid")}.json", HttpStatusCode.NotFound));
    }
}
