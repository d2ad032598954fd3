using System.Net;
using System.Text.Json.Nodes;
using MatonTwilio.Contract;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Every response has all fields that the contract lists for its operation, and no other, in their types.</summary>
public class SchemaTests
{
    // Available numbers are listed by country and without pages: AvailableNumberTests.
    private const string WithoutPages = "AvailablePhoneNumbers";

    public static TheoryData<string> Lists => Names(static operation => operation.IsList);

    public static TheoryData<string> Readings => Names(static operation => operation is { Method: "GET", Path.IsOfRecord: true });

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_record_has_the_fields_of_the_description_in_their_types(string name)
    {
        using var sandbox = new SandboxClient();
        var operation = Schema.Operation(name);

        var page = await sandbox.GetAsync(await PathAsync(sandbox, operation.Path.Template));

        var records = List(page, operation.ListName!);
        Assert.NotEmpty(records);
        Assert.All(records, record => Schema.AssertFits(operation, record));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_page_has_the_fields_of_a_page(string name)
    {
        using var sandbox = new SandboxClient();
        var operation = Schema.Operation(name);

        var page = await sandbox.GetAsync(await PathAsync(sandbox, operation.Path.Template));

        page.Remove(operation.ListName!);
        Schema.AssertFits("page:int page_size:int start:int end:int uri:text first_page_uri:text next_page_uri:text previous_page_uri:text", page);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task A_single_record_has_the_fields_of_the_description(string name)
    {
        using var sandbox = new SandboxClient();
        var operation = Schema.Operation(name);
        var end = operation.Path.Template.LastIndexOf('/');
        var list = await PathAsync(sandbox, operation.Path.Template[..end]);
        var page = await sandbox.GetAsync(list);
        var first = List(page, ListName(page))[0];

        var sid = Text(first, operation.Path.Template[end..] switch { "/{CallSid}" => "call_sid", "/{ConnectAppSid}" => "connect_app_sid", _ => "sid" })!;
        var record = await sandbox.GetAsync(list.Replace(".json", $"/{sid}.json", StringComparison.Ordinal));

        Schema.AssertFits(operation, record);
    }

    [Theory]
    [InlineData("POST Keys", "FriendlyName=A", HttpStatusCode.Created)]
    [InlineData("POST SigningKeys", "FriendlyName=A", HttpStatusCode.Created)]
    [InlineData("POST OutgoingCallerIds", "PhoneNumber=" + Recipient, HttpStatusCode.OK)]
    public async Task A_created_record_has_the_fields_of_the_description(string name, string form, HttpStatusCode status)
    {
        using var sandbox = new SandboxClient();
        var operation = Schema.Operation(name);

        Schema.AssertFits(operation, await sandbox.PostAsync($"{sandbox.Account}/{operation.Path}.json", status, Form(form)));
    }

    [Fact]
    public async Task The_balance_is_one_record()
    {
        using var sandbox = new SandboxClient();

        Schema.AssertFits(Schema.Operation("GET Balance"), await sandbox.GetAsync($"{sandbox.Account}/Balance.json"));
    }

    [Fact]
    public async Task The_feedback_of_a_message_is_below_it()
    {
        using var sandbox = new SandboxClient();
        var message = Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json"), "messages")[0];

        var feedback = await sandbox.PostAsync($"{sandbox.Account}/Messages/{message}/Feedback.json", HttpStatusCode.OK, ("Outcome", "confirmed"));

        Schema.AssertFits(Schema.Operation("POST Messages/{MessageSid:SM}/Feedback"), feedback);
        Assert.Equal(
            (message, "confirmed", $"{sandbox.Account}/Messages/{message}/Feedback.json"),
            (Text(feedback, "message_sid"), Text(feedback, "outcome"), Text(feedback, "uri")));
    }

    [Fact]
    public async Task An_event_has_a_request_and_a_response()
    {
        using var sandbox = new SandboxClient();

        var events = List(await sandbox.GetAsync(await PathAsync(sandbox, "Calls/{CallSid}/Events")), "events");

        Assert.All(events, happened =>
        {
            Schema.AssertFits(Schema.Record("TwilioCallEventRequest"), happened["request"]!.AsObject());
            Schema.AssertFits(Schema.Record("TwilioCallEventResponse"), happened["response"]!.AsObject());
        });
    }

    private static TheoryData<string> Names(Func<ContractOperation, bool> isMeant) => new(Schema.Table.Operations
        .Where(operation => isMeant(operation) && !operation.Path.Text.StartsWith(WithoutPages, StringComparison.Ordinal))
        .DistinctBy(static operation => operation.Path.Template)
        .Select(static operation => operation.ToString()));

    // A list that is not empty: that of the first owner who has records.
    private static async Task<string> PathAsync(SandboxClient sandbox, string template)
    {
        if (template.StartsWith('/'))
        {
            return $"/2010-04-01{template}.json";
        }

        var paths = new List<string> { sandbox.Account };
        foreach (var segment in template.Split('/'))
        {
            paths = segment.StartsWith('{') ? await BelowAsync(sandbox, paths) : [.. paths.Select(path => $"{path}/{segment}")];
        }

        foreach (var path in paths)
        {
            var list = await sandbox.GetAsync($"{path}.json");
            if (paths.Count == 1 || List(list, ListName(list)).Length > 0)
            {
                return $"{path}.json";
            }
        }

        throw new InvalidOperationException($"No {template} has anything.");
    }

    private static async Task<List<string>> BelowAsync(SandboxClient sandbox, IEnumerable<string> lists)
    {
        var paths = new List<string>();
        foreach (var list in lists)
        {
            var page = await sandbox.GetAsync($"{list}.json");
            paths.AddRange(Sids(page, ListName(page)).Select(sid => $"{list}/{sid}"));
        }

        return paths;
    }

    private static string ListName(JsonObject page) => page.Single(field => field.Value is JsonArray).Key;
}
