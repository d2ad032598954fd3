using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MatonTwilio.Tests;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Every response of the sandbox, for every operation that has a cmdlet, matches Twilio's description.</summary>
public class OpenApiTests
{
    // Known differences between the API and its description, with the reasons.
    private static readonly (string Problem, string Why)[] Exceptions =
    [
        (@"\.(price|latitude|longitude) is not a number: ""[0-9.-]+""$", "the description's own examples have text"),
        (@"\.available_phone_numbers\[\d+\]\.friendly_name is not a phone-number: '\(\d{3}\) \d{3}-\d{4}'$", "the description's own examples have the national form"),
        (@"\.reason_conference_ended is null$", "the description's own examples have null while a conference goes on"),
        (@"^\$\.(page|page_size|start|end|first_page_uri|next_page_uri|previous_page_uri) is missing$", "numbers to buy and their countries have no pages in the description's own examples"),
        (@"\.recurring is null$", "a trigger that fires once has none, as the text of the description says"),
        (@"\.stir_verstat is not described$", "it is newer than the description: Twilio's library has it (NuGet, Twilio 8.2.0)"),
    ];

    // Types of numbers without a range that is reserved for fiction. As for every type that a country does not have, the response is 20404.
    private static readonly string[] WithoutNumbers = ["SharedCost", "Voip", "MachineToMachine"];

    public static TheoryData<string> Operations => new(Names.Where(static name => !HasNoNumbers(name)));

    public static TheoryData<string> Forms => new(Names.Where(static name => name.StartsWith("POST ", StringComparison.Ordinal) && !name.Contains('(', StringComparison.Ordinal)));

    public static TheoryData<string> Others => new(Names.Where(HasNoNumbers));

    private static IEnumerable<string> Names => Schema.Table.Operations.Select(static operation => operation.ToString());

    [SharedTheory(OpenApi.FileName)]
    [MemberData(nameof(Operations))]
    public async Task A_response_matches_its_description(string name)
    {
        using var sandbox = new SandboxClient();

        Assert.Empty(Unknown(await ProblemsAsync(new OperationDriver(sandbox), name)));
    }

    [SharedFact(OpenApi.FileName)]
    public async Task Every_exception_still_applies()
    {
        var problems = new List<string>();
        foreach (var name in Names.Where(static name => !HasNoNumbers(name)))
        {
            using var sandbox = new SandboxClient();
            problems.AddRange(await ProblemsAsync(new OperationDriver(sandbox), name));
        }

        Assert.All(Exceptions, known => Assert.Contains(problems, problem => Regex.IsMatch(problem, known.Problem)));
    }

    [SharedTheory(OpenApi.FileName)]
    [InlineData("GET Messages")]
    [InlineData("GET Calls")]
    [InlineData("GET Conferences")]
    [InlineData("GET Conferences/{ConferenceSid:CF}/Participants")]
    [InlineData("GET Recordings")]
    [InlineData("GET Calls/{CallSid:CA=Sid}/Recordings")]
    [InlineData("GET Queues/{QueueSid:QU}/Members")]
    public async Task Records_that_change_over_time_match_their_description_at_every_step(string name)
    {
        using var sandbox = new SandboxClient();
        var driver = new OperationDriver(sandbox);
        foreach (var to in (string[])[SandboxClient.Recipient, "+15559870001", "+15559870002", "+15559870003", "+15559870004"])
        {
            await sandbox.SendMessageAsync(to: to);
            await sandbox.CallAsync(to);
        }

        await driver.CarryOutAsync(Schema.Operation("POST Calls/{CallSid:CA}/Recordings"));
        await driver.CarryOutAsync(Schema.Operation("POST Conferences/{ConferenceSid:CF}/Participants"));
        for (var step = 0; step < 12; step++)
        {
            Assert.Empty(Unknown(await ProblemsAsync(driver, name)));
            sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [SharedTheory(OpenApi.FileName)]
    [MemberData(nameof(Forms))]
    public async Task A_form_without_a_required_field_is_refused(string name)
    {
        var operation = Schema.Operation(name);
        foreach (var required in OpenApi.Description.Required(operation.Path.Template))
        {
            using var sandbox = new SandboxClient();

            await Assert.ThrowsAsync<InvalidOperationException>(() => new OperationDriver(sandbox).CarryOutAsync(operation, without: required));
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_type_that_no_country_has_is_not_found(string name)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/{Schema.Operation(name).Path.Example}.json", HttpStatusCode.NotFound));
    }

    private static bool HasNoNumbers(string operation) => WithoutNumbers.Any(type => operation.EndsWith("/" + type, StringComparison.Ordinal));

    private static IEnumerable<string> Unknown(IEnumerable<string> problems)
        => problems.Where(static problem => !Exceptions.Any(known => Regex.IsMatch(problem, known.Problem))).Distinct();

    private static async Task<List<string>> ProblemsAsync(OperationDriver driver, string name)
    {
        var operation = Schema.Operation(name);
        var described = OpenApi.Description.Responses(operation.Method, operation.Path.Template);

        var (status, body) = await driver.CarryOutAsync(operation);

        if (!described.TryGetValue((int)status, out var schema))
        {
            return [$"{(int)status} is not described"];
        }

        if (schema is null || body.Length == 0)
        {
            return schema is null && body.Length == 0 ? [] : ["a body is there or described, and not both"];
        }

        using var answer = JsonDocument.Parse(body);
        return [.. OpenApiCheck.Problems(schema.Value, answer.RootElement)];
    }
}
