using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MatonTwilio.Tests;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A form may have only the fields of Twilio. Any other field is a mistake that a rehearsal must show.</summary>
public partial class FormNamesTests
{
    private const int UnknownParameters = 20001;

    [Theory]
    [InlineData("Messages", "To=+15559876543&From=+15551234567&Body=Hello&StatusCallBack=https://example.com/")]
    [InlineData("Calls", "To=+15559876543&From=+15551234567&Url=https://example.com/&MessageIntent=otp")]
    [InlineData("Queues", "FriendlyName=Night&Size=5")]
    [InlineData("Keys", "Name=A")]
    public async Task A_field_that_the_resource_does_not_have_is_refused(string resource, string form)
    {
        using var sandbox = new SandboxClient();
        var before = await sandbox.GetAsync($"{sandbox.Account}/{resource}.json");

        Assert.Equal(UnknownParameters, await sandbox.RefusedPostAsync($"{sandbox.Account}/{resource}.json", Form(form)));
        Assert.Equal(before.ToJsonString(), (await sandbox.GetAsync($"{sandbox.Account}/{resource}.json")).ToJsonString());
    }

    [Theory]
    [InlineData("Messages", "To=+15559876543&From=+15551234567&Body=Hello&MessageIntent=otp")]
    [InlineData("Calls", "To=+15559876543&From=+15551234567&Url=https://example.com/&RecordingConfigurationId=a&Passports=b,c")]
    [InlineData("Conferences/Night/Participants", "To=+15559876543&From=+15551234567&RecordingConfigurationId=a&TranscriptionConfigurationId=b&Passports=c&EmergencyCity=d&EmergencyCallerPosition=37.8 -122.2")]
    public async Task A_field_that_is_newer_than_the_description_is_accepted(string path, string form)
    {
        using var sandbox = new SandboxClient();

        await sandbox.PostAsync($"{sandbox.Account}/{path}.json", HttpStatusCode.Created, Form(form));
    }

    [Fact]
    public void Every_resource_with_forms_has_its_fields()
    {
        var taking = ResourceTable.All.Where(static resource => resource.Create is not null || resource.Update is not null).Select(FormNames.PathOf);

        Assert.Equal(taking.Distinct().Order(), FormNames.OfDescription.Keys.Order());
    }

    [SharedFact(OpenApi.FileName)]
    public void The_fields_are_those_of_Twilios_description()
    {
        using var description = JsonDocument.Parse(File.ReadAllBytes(SharedFile.PathOf(OpenApi.FileName)));
        var described = new Dictionary<string, SortedSet<string>>();
        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            if (path.Value.TryGetProperty("post", out var post) && post.TryGetProperty("requestBody", out var body))
            {
                var schema = body.GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema");
                var names = schema.TryGetProperty("properties", out var fields) ? fields.EnumerateObject().Select(static field => field.Name) : [];
                var key = Sids().Replace(path.Name, "");
                described[key] = [.. described.GetValueOrDefault(key, []), .. names];
            }
        }

        Assert.All(FormNames.OfDescription, resource => Assert.Equal(described[resource.Key], new SortedSet<string>(resource.Value)));
    }

    // Removes the account and the SIDs of a path, so that the names of the resources remain.
    [GeneratedRegex(@"^/2010-04-01/(Accounts/\{AccountSid\}/)?|/\{\w+\}|\.json$")]
    private static partial Regex Sids();
}
