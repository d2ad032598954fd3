using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MatonTwilio.Gateway.Tests;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>
/// Responses that are changed at random, from a seed. Each gets a typed error or returns all intact records, in bounded memory, and the key is in no output. MATON_FUZZ_SEED and
/// MATON_FUZZ_RUNS run other or more cases.
/// </summary>
[Collection(TheProcess.Name)]
public sealed class ResponseFuzzTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private const string TheKey = "recording-key";

    // Each kind of cmdlet, with the path of a response of the sandbox and the field that identifies a record in its list.
    private static readonly (string Line, string Path, string List, string Name)[] Kinds =
    [
        ("Get-TwilioMessage", "Messages.json", "messages", "sid"),
        ("Get-TwilioCall", "Calls.json", "calls", "sid"),
        ("Get-TwilioPhoneNumber", "IncomingPhoneNumbers.json", "incoming_phone_numbers", "sid"),
        ("Get-TwilioRecording", "Recordings.json", "recordings", "sid"),
        ("Get-TwilioConference", "Conferences.json", "conferences", "sid"),
        ("Get-TwilioQueue", "Queues.json", "queues", "sid"),
        ("Get-TwilioApplication", "Applications.json", "applications", "sid"),
        ("Get-TwilioUsage", "Usage/Records.json", "usage_records", "category"),
        ("Get-TwilioNotification", "Notifications.json", "notifications", "sid"),
        ("Get-TwilioCallerId", "OutgoingCallerIds.json", "outgoing_caller_ids", "sid"),
        ("Get-TwilioUsageTrigger", "Usage/Triggers.json", "usage_triggers", "sid"),
        ("Get-TwilioShortCode", "SMS/ShortCodes.json", "short_codes", "sid"),
        ("Find-TwilioPhoneNumber US", "AvailablePhoneNumbers/US/Local.json", "available_phone_numbers", "phone_number"),
        ("Invoke-TwilioApi Messages.json -All", "Messages.json", "messages", "sid"),
    ];

    // A cmdlet that changes or creates a record gets one record.
    private static readonly (string Line, string Path, string List)[] Records =
    [
        ("Send-TwilioSms +15559876543 -From +15551234567 -Body Hello -SettleSec 0", "Messages.json", "messages"),
        ("Set-TwilioQueue QU0123456789abcdef0123456789abcdef -MaxSize 5", "Queues.json", "queues"),
        ("Get-TwilioMessage SM0123456789abcdef0123456789abcdef", "Messages.json", "messages"),
        ("Stop-TwilioCall CA0123456789abcdef0123456789abcdef -Confirm:$false", "Calls.json", "calls"),
        ("New-TwilioApiKey Name", "Keys.json", "keys"),
        ("Get-TwilioBalance", "Balance.json", ""),
    ];

    private static readonly string[] OddValues =
    [
        "null", "true", "0", "-1", "1.0", "1e400", "123456789012345678901", "\"\"", "\" \"", "\"1.0\"", "\"-0,0075\"", "\"a\\ud83d\"", "\"\\u0000\\u001b[31m\"",
        "\"2026-13-45\"", "\"Fri, 31 Feb 2026 25:61:61 +9999\"", "[]", "{}", "[1, null, {}]", "{\"a\": [1]}", "\"\u202e\"",
    ];

    private const long MostPerRun = 4 * 1024 * 1024;

    private static int Seed => FromEnvironment("MATON_FUZZ_SEED", 21);

    private static int Runs => FromEnvironment("MATON_FUZZ_RUNS", 2_000);

    [Fact]
    public void One_malformed_value_hides_no_record()
    {
        var chance = new Random(Seed);
        var pages = ReadAll(Kinds.Select(static kind => kind.Path));
        for (var run = 0; run < Runs / 2; run++)
        {
            var kind = Kinds[chance.Next(Kinds.Length)];
            var page = JsonNode.Parse(pages[kind.Path])!;
            var records = page[kind.List]!.AsArray();
            var record = records[chance.Next(records.Count)]!.AsObject();
            var field = record.Select(static pair => pair.Key).Where(name => name != kind.Name).ElementAt(chance.Next(record.Count - 1));
            var odd = OddValues[chance.Next(OddValues.Length)];
            record[field] = "\u0001here";
            var body = page.ToJsonString().Replace("\"\\u0001here\"", odd, StringComparison.Ordinal);
            gateway.AnswersWith(CannedResponse.Json(body));

            var outcome = TryInBounds(kind.Line, run);

            var where = Say($"Seed {Seed}, run {run}: {kind.Line}, {field} = {odd}");
            AssertTyped(outcome, where);
            Assert.True(outcome.Failure is null && outcome.Errors.Count == 0, Say($"{where}: {outcome.Failure} {string.Join(' ', outcome.Errors)}"));
            Assert.True(records.Count == outcome.Output.Count, Say($"{where}: {outcome.Output.Count} of {records.Count} records."));
        }
    }

    [Fact]
    public void Random_bytes_get_a_typed_error()
    {
        var chance = new Random(Seed + 1);
        string[] lines = [.. Kinds.Select(static kind => kind.Line), .. Records.Select(static record => record.Line)];
        var bodies = ReadAll(Kinds.Select(static kind => kind.Path).Concat(Records.Select(static record => record.Path)));
        var sources = Kinds.Select(kind => bodies[kind.Path]).Concat(Records.Select(record => record.List.Length == 0 ? bodies[record.Path] : FirstOf(bodies[record.Path], record.List))).ToList();
        for (var run = 0; run < Runs / 2; run++)
        {
            var at = chance.Next(lines.Length);
            var body = Encoding.UTF8.GetBytes(sources[at]).ToList();
            for (var changes = chance.Next(1, 5); changes > 0 && body.Count > 1; changes--)
            {
                Change(body, chance);
            }

            // 429 is excluded, because it lowers the pace of the session. PaceTests test it.
            int[] statuses = [200, 200, 200, 201, 202, 204, 301, 400, 401, 404, 418, 500, 503];
            var status = statuses[chance.Next(statuses.Length)];
            string[] types = ["application/json", "Application/JSON; charset=utf-8", "text/html", "application/json; charset=banana", "x"];
            gateway.AnswersWith(CannedResponse.Of(status, status == 204 ? [] : [.. body], $"Content-Type: {types[chance.Next(types.Length)]}", "Retry-After: 0"));

            AssertTyped(TryInBounds(lines[at], run), Say($"Seed {Seed + 1}, run {run}: {lines[at]}, {status}"));
        }
    }

    // A page of 20 records requires a few hundred kilobytes, and a changed page must not require much more. MemoryTests test large ones.
    private Outcome TryInBounds(string line, int run)
    {
        var before = GC.GetTotalAllocatedBytes();

        var outcome = gateway.Try(line);

        Assert.True(GC.GetTotalAllocatedBytes() - before < MostPerRun, Say($"Seed {Seed}, run {run}: {line} took {GC.GetTotalAllocatedBytes() - before} bytes."));
        return outcome;
    }

    private static void AssertTyped(Outcome outcome, string where)
    {
        foreach (var error in outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>())
        {
            Assert.True(error.Id().StartsWith("Maton.", StringComparison.Ordinal) || error.Id().StartsWith("Twilio.", StringComparison.Ordinal), Say($"{where}: {error.Id()}: {error}"));
        }

        var said = outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>().Select(static error => error + " " + error.ErrorDetails?.RecommendedAction).Concat(outcome.Warnings);
        Assert.True(!said.Any(static text => text.Contains(TheKey, StringComparison.Ordinal)), Say($"{where}: the key."));
    }

    private static void Change(List<byte> body, Random chance)
    {
        var at = chance.Next(body.Count);
        var length = Math.Min(chance.Next(1, 30), body.Count - at);
        switch (chance.Next(6))
        {
            case 0:
                body[at] = (byte)chance.Next(256);
                break;
            case 1:
                body.RemoveRange(at, length);
                break;
            case 2:
                body.InsertRange(at, body.GetRange(at, length));
                break;
            case 3:
                body.RemoveRange(at, body.Count - at);
                break;
            case 4:
                body.InsertRange(at, Encoding.UTF8.GetBytes(OddValues[chance.Next(OddValues.Length)]));
                break;
            default:
                body.InsertRange(at, Encoding.UTF8.GetBytes(TheKey));
                break;
        }
    }

    private static string FirstOf(string page, string list) => JsonNode.Parse(page)![list]!.AsArray()[0]!.ToJsonString();

    // The unchanged responses of the sandbox. No page links to another one.
    private static Dictionary<string, string> ReadAll(IEnumerable<string> paths)
    {
        using var sandbox = SandboxServer.Start(new SandboxOptions { Seed = 3, MessageCount = 20, CallCount = 20 });
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sandbox-key");
        var bodies = new Dictionary<string, string>();
        foreach (var path in paths.Distinct())
        {
            var body = JsonNode.Parse(client.GetStringAsync(new Uri($"{sandbox.GatewayUri}/2010-04-01/Accounts/{sandbox.AccountSid}/{path}")).GetAwaiter().GetResult())!.AsObject();
            if (body.ContainsKey("next_page_uri"))
            {
                body["next_page_uri"] = null;
            }

            bodies[path] = body.ToJsonString();
        }

        return bodies;
    }

    private static int FromEnvironment(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
