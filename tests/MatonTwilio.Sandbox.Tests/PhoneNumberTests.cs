using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class PhoneNumberTests
{
    private static string List(SandboxClient sandbox) => $"{sandbox.Account}/IncomingPhoneNumbers.json";

    private static async Task<string> SidOfAsync(SandboxClient sandbox, string number)
        => Sids(await sandbox.GetAsync($"{List(sandbox)}?PhoneNumber={Uri.EscapeDataString(number)}"), "incoming_phone_numbers").Single();

    private static string Path(SandboxClient sandbox, string sid) => $"{sandbox.Account}/IncomingPhoneNumbers/{sid}.json";

    [Theory]
    [InlineData("IncomingPhoneNumbers/Local.json", 4)]
    [InlineData("IncomingPhoneNumbers/Mobile.json", 1)]
    [InlineData("IncomingPhoneNumbers/TollFree.json", 1)]
    [InlineData("IncomingPhoneNumbers.json?PhoneNumber=1234567", 1)]
    [InlineData("IncomingPhoneNumbers.json?PhoneNumber=555****567", 1)]
    [InlineData("IncomingPhoneNumbers.json?FriendlyName=(555) 123-4567", 1)]
    [InlineData("IncomingPhoneNumbers.json?Beta=true", 0)]
    [InlineData("IncomingPhoneNumbers.json?Origin=twilio", 6)]
    [InlineData("IncomingPhoneNumbers/Mobile.json?PhoneNumber=%2B1", 0)]
    public async Task Numbers_are_listed_by_type_and_filtered(string path, int expected)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(expected, SandboxClient.List(await sandbox.GetAsync($"{sandbox.Account}/{path}"), "incoming_phone_numbers").Length);
    }

    [Fact]
    public async Task Only_the_fields_in_the_form_of_a_number_are_changed()
    {
        using var sandbox = new SandboxClient();
        var path = Path(sandbox, await SidOfAsync(sandbox, Own));
        var before = await sandbox.GetAsync(path);
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));

        var changed = await sandbox.PostAsync(
            path, HttpStatusCode.OK, ("VoiceUrl", "https://example.com/v"), ("VoiceMethod", "get"), ("VoiceCallerIdLookup", "true"), ("FriendlyName", "Desk"));

        before["voice_url"] = "https://example.com/v";
        before["voice_method"] = "GET";
        before["voice_caller_id_lookup"] = true;
        before["friendly_name"] = "Desk";
        before["date_updated"] = "Tue, 10 Feb 2026 12:01:00 +0000";
        Assert.True(JsonNode.DeepEquals(before, changed), changed.ToJsonString());
        Assert.Equal("", Text(await sandbox.PostAsync(path, HttpStatusCode.OK, ("VoiceUrl", "")), "voice_url"));
    }

    [Theory]
    [InlineData(21402, "VoiceUrl=here")]
    [InlineData(21403, "SmsMethod=PUT")]
    [InlineData(21502, "StatusCallback=here")]
    [InlineData(20422, "VoiceCallerIdLookup=perhaps")]
    [InlineData(20422, "EmergencyStatus=Sleeping")]
    [InlineData(20422, "AccountSid=AC00000000000000000000000000000000")]
    public async Task An_invalid_change_changes_nothing(int code, string form)
    {
        using var sandbox = new SandboxClient();
        var path = Path(sandbox, await SidOfAsync(sandbox, Own));
        var before = await sandbox.GetAsync(path);

        Assert.Equal(code, await sandbox.RefusedPostAsync(path, [("FriendlyName", "Changed"), .. Form(form)]));

        Assert.True(JsonNode.DeepEquals(before, await sandbox.GetAsync(path)));
    }

    [Fact]
    public async Task A_released_number_cannot_send()
    {
        using var sandbox = new SandboxClient();

        await sandbox.DeleteAsync(Path(sandbox, await SidOfAsync(sandbox, Own)));

        Assert.Equal(21606, await sandbox.RefusedPostAsync($"{sandbox.Account}/Messages.json", ("To", Recipient), ("From", Own), ("Body", "x")));
    }

    [Fact]
    public async Task A_number_is_moved_to_another_account()
    {
        using var sandbox = new SandboxClient();
        var sid = await SidOfAsync(sandbox, Own);
        var branch = Sids(await sandbox.GetAsync("/2010-04-01/Accounts.json"), "accounts")[1];

        var moved = await sandbox.PostAsync(Path(sandbox, sid), HttpStatusCode.OK, ("AccountSid", branch));

        Assert.Equal(branch, Text(moved, "account_sid"));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, Path(sandbox, sid), HttpStatusCode.NotFound));
        Assert.Equal([$"/2010-04-01/Accounts/{branch}/IncomingPhoneNumbers/{sid}.json"],
            SandboxClient.List(await sandbox.GetAsync($"/2010-04-01/Accounts/{branch}/IncomingPhoneNumbers.json?PhoneNumber=1234567"), "incoming_phone_numbers")
                .Select(number => Text(number, "uri")!));
    }

    [Fact]
    public async Task A_number_is_bought_and_can_send()
    {
        using var sandbox = new SandboxClient();

        var bought = await sandbox.PostAsync(List(sandbox), HttpStatusCode.Created, ("PhoneNumber", "+15553334444"), ("FriendlyName", "New"));
        var any = await sandbox.PostAsync(List(sandbox), HttpStatusCode.Created, ("AreaCode", "212"));

        Assert.Equal(("+15553334444", "New"), (Text(bought, "phone_number"), Text(bought, "friendly_name")));
        Assert.StartsWith("+1212555", Text(any, "phone_number"), StringComparison.Ordinal);
        await sandbox.PostAsync(
            $"{sandbox.Account}/Messages.json", HttpStatusCode.Created, ("To", Recipient), ("From", "+15553334444"), ("Body", "x"));
    }

    [Theory]
    [InlineData(20001, "FriendlyName=New")]
    [InlineData(21421, "PhoneNumber=+1555")]
    [InlineData(21421, "PhoneNumber=+15005550001")]
    [InlineData(21422, "PhoneNumber=+15005550000")]
    [InlineData(21422, "PhoneNumber=+15552223333")]
    [InlineData(21451, "AreaCode=1")]
    [InlineData(21452, "AreaCode=533")]
    public async Task A_number_that_cannot_be_bought_is_refused(int code, string form)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(code, await sandbox.RefusedPostAsync(List(sandbox), Form(form)));
    }
}
