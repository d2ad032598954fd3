using System.Globalization;
using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>Responses that are large or endless: each command ends in a process with 300 MB of managed memory.</summary>
public class MemoryTests
{
    private const long HeapLimit = 300 * 1024 * 1024;
    private const string OneRecord = "{\"messages\": [{\"sid\": \"SM1\", \"body\": \"";

    private static readonly (string Kind, CannedResponse Response)[] Responses =
    [
        ("a text without end", CannedResponse.Endless(200, OneRecord, "x")),
        ("a text of escapes", CannedResponse.Endless(200, OneRecord, "\\u00e9")),
        ("records without end", CannedResponse.Endless(200, "{\"messages\": [{}", ", {\"sid\": \"SM1\"}")),
        ("empty records", CannedResponse.Endless(200, "{\"messages\": [{}", ",{}")),
        ("a number without end", CannedResponse.Endless(200, "{\"messages\": [{\"num_media\": ", "1")),
        ("a name without end", CannedResponse.Endless(200, "{\"", "name")),
        ("names without end", CannedResponse.Endless(200, "{\"a\": 1", ", \"a\": 1")),
        ("nesting without end", CannedResponse.Endless(200, "{\"messages\": ", "[")),
        ("spaces", CannedResponse.Endless(200, "", " ")),
        ("bytes that are no text", CannedResponse.Endless(200, OneRecord, "\u00ff\u0000")),
        ("an error without end", CannedResponse.Endless(400, "{\"code\": 20404, \"message\": \"", "x")),
        ("a failure without end", CannedResponse.Endless(500, "<html>", "x")),
        ("gzip that grows", CannedResponse.Growing(OneRecord, "gzip")),
        ("deflate that grows", CannedResponse.Growing(OneRecord, "deflate")),
        ("br that grows", CannedResponse.Growing(OneRecord, "br")),
    ];

    [Fact]
    public void An_endless_response_is_a_typed_error()
    {
        var facts = Read(static number => Responses[number - 1].Response, Responses.Length);

        Assert.Equal(4 * Responses.Length, facts.Count);
        Assert.All(facts, static fact =>
        {
            var words = fact.Split(' ');
            Assert.True(
                words is [_, _, var id, ..] && (id.StartsWith("Maton.", StringComparison.Ordinal) || id.StartsWith("Twilio.", StringComparison.Ordinal)),
                $"{Responses[int.Parse(words[1], CultureInfo.InvariantCulture) - 1].Kind}: {fact}");
            Assert.DoesNotContain("memory that is free", fact, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_page_of_the_largest_size_is_read()
    {
        var record = $"{{\"sid\": \"SM1\", \"body\": \"{new string('x', 6_500)}\"}}";
        var page = CannedResponse.Json($"{{\"messages\": [{string.Join(',', Enumerable.Repeat(record, 9_999))}], \"next_page_uri\": null}}");

        // Without an error, nothing follows the name and the number.
        Assert.Equal("Get-TwilioMessage 1", Read(_ => page, accounts: 1)[0]);
    }

    private static IReadOnlyList<string> Read(Func<int, CannedResponse> response, int accounts)
    {
        using var server = new TestServer();
        server.AnswersBy(request => response(int.Parse(request.Path.Split("/AC")[1][..32], CultureInfo.InvariantCulture)));
        return FreshProcess.Run(Probes.Sizes, HeapLimit, server.GatewayUri.ToString(), accounts.ToString(CultureInfo.InvariantCulture));
    }
}
