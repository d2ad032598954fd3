using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Applications, queues and addresses are created, read, changed and deleted in the same way.</summary>
public class SetupTests
{
    private const string AddressForm = "CustomerName=Me&Street=1 Rd&City=Town&Region=TX&PostalCode=7&IsoCountry=us";

    [Theory]
    [InlineData("Applications", "applications", "AP", "FriendlyName=A&SmsUrl=https://example.com/s", "sms_method", "POST")]
    [InlineData("Queues", "queues", "QU", "FriendlyName=A", "max_size", "1000")]
    [InlineData("Addresses", "addresses", "AD", AddressForm + "&FriendlyName=A", "iso_country", "US")]
    public async Task A_record_is_created_read_changed_listed_and_deleted(
        string kind, string list, string prefix, string form, string defaultField, string defaultValue)
    {
        using var sandbox = new SandboxClient();
        var lists = $"{sandbox.Account}/{kind}.json";

        var made = await sandbox.PostAsync(lists, HttpStatusCode.Created, Form(form));
        var sid = Text(made, "sid")!;
        var path = $"{sandbox.Account}/{kind}/{sid}.json";

        Assert.Matches($"^{prefix}[0-9a-f]{{32}}$", sid);
        Assert.Equal(defaultValue, made[defaultField]!.ToString());
        Assert.True(JsonNode.DeepEquals(made, await sandbox.GetAsync(path)));
        Assert.Equal(sid, Sids(await sandbox.GetAsync(lists), list)[0]);
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        made["friendly_name"] = "B";
        made["date_updated"] = "Tue, 10 Feb 2026 12:01:00 +0000";
        Assert.True(JsonNode.DeepEquals(made, await sandbox.PostAsync(path, HttpStatusCode.OK, ("FriendlyName", "B"))));
        Assert.True(JsonNode.DeepEquals(made, await sandbox.GetAsync(path)));
        await sandbox.DeleteAsync(path);
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, path, HttpStatusCode.NotFound));
        Assert.DoesNotContain(sid, Sids(await sandbox.GetAsync(lists), list));
    }

    [Theory]
    [InlineData(21402, "Applications", "VoiceUrl=here")]
    [InlineData(21403, "Applications", "VoiceMethod=PUT")]
    [InlineData(21502, "Applications", "MessageStatusCallback=here")]
    [InlineData(20422, "Applications", "PublicApplicationConnectEnabled=1")]
    [InlineData(20422, "Applications", "ApiVersion=2012-01-01")]
    [InlineData(20001, "Queues", "MaxSize=5")]
    [InlineData(20422, "Queues", "FriendlyName=A&MaxSize=5001")]
    [InlineData(20001, "Addresses", "CustomerName=Me&Street=1 Rd&City=Town&Region=TX&PostalCode=7")]
    [InlineData(21628, "Addresses", "CustomerName=Me&Street=1 Rd&City=Town&Region=TX&PostalCode=7&IsoCountry=USA")]
    public async Task Invalid_forms_are_refused_with_Twilios_code(int code, string kind, string form)
    {
        using var sandbox = new SandboxClient();
        var path = $"{sandbox.Account}/{kind}.json";
        var before = await sandbox.Http.GetStringAsync(sandbox.Url(path));

        Assert.Equal(code, await sandbox.RefusedPostAsync(path, Form(form)));

        Assert.Equal(before, await sandbox.Http.GetStringAsync(sandbox.Url(path)));
    }

    [Fact]
    public async Task A_queue_can_keep_its_name_and_cannot_take_that_of_another()
    {
        using var sandbox = new SandboxClient();
        var support = List(await sandbox.GetAsync($"{sandbox.Account}/Queues.json"), "queues").Single(queue => Text(queue, "friendly_name") == "Support");
        var path = $"{sandbox.Account}/Queues/{Text(support, "sid")}.json";

        Assert.Equal(20409, await sandbox.RefusedAsync(HttpMethod.Post, path, HttpStatusCode.Conflict, ("FriendlyName", "Sales")));
        Assert.Equal(20409, await sandbox.RefusedAsync(HttpMethod.Post, $"{sandbox.Account}/Queues.json", HttpStatusCode.Conflict, ("FriendlyName", "Support")));
        Assert.Equal(7, Number(await sandbox.PostAsync(path, HttpStatusCode.OK, ("FriendlyName", "Support"), ("MaxSize", "7")), "max_size"));
    }

    [Fact]
    public async Task The_country_and_required_fields_of_an_address_cannot_be_removed()
    {
        using var sandbox = new SandboxClient();
        var made = await sandbox.PostAsync($"{sandbox.Account}/Addresses.json", HttpStatusCode.Created, Form(AddressForm));
        var path = $"{sandbox.Account}/Addresses/{Text(made, "sid")}.json";

        Assert.Equal("US", Text(await sandbox.PostAsync(path, HttpStatusCode.OK, ("IsoCountry", "DE")), "iso_country"));
        Assert.Equal(21628, await sandbox.RefusedPostAsync(path, ("Street", "")));
    }

    [Theory]
    [InlineData("Applications.json?FriendlyName=Menu", "applications", 1)]
    [InlineData("Addresses.json?IsoCountry=de", "addresses", 1)]
    [InlineData("Addresses.json?CustomerName=Contoso", "addresses", 1)]
    [InlineData("Addresses.json?EmergencyEnabled=false", "addresses", 2)]
    [InlineData("Addresses.json?EmergencyEnabled=true", "addresses", 0)]
    public async Task Lists_are_filtered(string path, string list, int expected)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(expected, List(await sandbox.GetAsync($"{sandbox.Account}/{path}"), list).Length);
    }
}
