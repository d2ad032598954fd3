using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class CallerIdTests
{
    private const string Number = "+15559998888";

    private static string List(SandboxClient sandbox) => $"{sandbox.Account}/OutgoingCallerIds.json";

    private static async Task<JsonObject[]> KnownAsync(SandboxClient sandbox)
        => SandboxClient.List(await sandbox.GetAsync($"{List(sandbox)}?PhoneNumber={Uri.EscapeDataString(Number)}"), "outgoing_caller_ids");

    [Fact]
    public async Task A_number_exists_when_the_call_for_its_code_has_ended()
    {
        using var sandbox = new SandboxClient();

        var asked = await sandbox.PostAsync(List(sandbox), HttpStatusCode.OK, ("PhoneNumber", Number), ("CallDelay", "5"));
        var call = $"{sandbox.Account}/Calls/{Text(asked, "call_sid")}.json";

        Assert.Matches("^[0-9]{6}$", Text(asked, "validation_code"));
        Assert.Equal("(555) 999-8888", Text(asked, "friendly_name"));
        Assert.Equal(Number, Text(await sandbox.GetAsync(call), "to"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(13));
        Assert.Empty(await KnownAsync(sandbox));
        Assert.Equal("in-progress", Text(await sandbox.GetAsync(call), "status"));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var known = Assert.Single(await KnownAsync(sandbox));
        Assert.Equal("completed", Text(await sandbox.GetAsync(call), "status"));
        Assert.Equal("Tue, 10 Feb 2026 12:00:14 +0000", Text(known, "date_created"));
        Assert.Equal(Number, Text(await sandbox.GetAsync($"{sandbox.Account}/OutgoingCallerIds/{Text(known, "sid")}.json"), "phone_number"));
    }

    [Fact]
    public async Task A_validated_number_can_be_shown_by_calls_until_it_is_removed()
    {
        using var sandbox = new SandboxClient();
        (string, string)[] form = [("To", Recipient), ("From", Number), ("Twiml", "<Response/>")];

        await sandbox.PostAsync(List(sandbox), HttpStatusCode.OK, ("PhoneNumber", Number));
        Assert.Equal(21210, await sandbox.RefusedPostAsync($"{sandbox.Account}/Calls.json", form));
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await sandbox.PostAsync($"{sandbox.Account}/Calls.json", HttpStatusCode.Created, form);

        var path = $"{sandbox.Account}/OutgoingCallerIds/{Text((await KnownAsync(sandbox))[0], "sid")}.json";
        Assert.Equal("Desk", Text(await sandbox.PostAsync(path, HttpStatusCode.OK, ("FriendlyName", "Desk"), ("PhoneNumber", Own)), "friendly_name"));
        Assert.Equal(Number, Text(await sandbox.GetAsync(path), "phone_number"));
        await sandbox.DeleteAsync(path);
        Assert.Equal(21210, await sandbox.RefusedPostAsync($"{sandbox.Account}/Calls.json", form));
    }

    [Theory]
    [InlineData(20001, "FriendlyName=A")]
    [InlineData(21401, "PhoneNumber=+1555")]
    [InlineData(21401, "PhoneNumber=+15005550001")]
    [InlineData(21450, "PhoneNumber=+15558675309")]
    [InlineData(20422, "PhoneNumber=+15559998888&CallDelay=61")]
    public async Task An_invalid_caller_ID_is_refused(int code, string form)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(code, await sandbox.RefusedPostAsync(List(sandbox), Form(form)));
    }

    [Theory]
    [InlineData("?FriendlyName=Reception", 1)]
    [InlineData("?PhoneNumber=%2B15558675309", 1)]
    [InlineData("?PhoneNumber=%2B15558675300", 0)]
    public async Task Caller_IDs_are_filtered(string query, int expected)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(expected, SandboxClient.List(await sandbox.GetAsync(List(sandbox) + query), "outgoing_caller_ids").Length);
    }
}
