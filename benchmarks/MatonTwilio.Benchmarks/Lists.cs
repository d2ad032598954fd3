using System.Diagnostics;
using System.Text.Json;
using MatonTwilio.Gateway;

namespace MatonTwilio.Benchmarks;

/// <summary>Reads a whole list in one of three ways, warm.</summary>
internal static class Lists
{
    private const string Account = "AC00000000000000000000000000000001";

    public static async Task<int> RunAsync(string reader, int records, Uri gateway)
    {
        Func<Uri, int> read = reader switch
        {
            "floor" => address => FloorAsync(address).GetAwaiter().GetResult(),
            "pager" => Payload.Using(() => (Func<Uri, int>)(address => PagerAsync(address).GetAwaiter().GetResult())),
            "cmdlet" => new Engine().Count,
            _ => throw new ArgumentException(reader),
        };

        // Warm: everything compiled, the connection open.
        for (var i = 0; i < 3; i++)
        {
            read(new Uri(gateway, "/twilio/5000/0"));
        }

        GC.Collect();
        var watch = Stopwatch.StartNew();
        var seen = read(gateway);
        var measured = Measured.Now(watch, seen);
        if (seen != records)
        {
            throw new InvalidOperationException($"{reader} saw {seen} of {records} records.");
        }

        measured.Print();
        return await Task.FromResult(0);
    }

    private static readonly HttpClient Bare = new();

    private static async Task<int> FloorAsync(Uri gateway)
    {
        var seen = 0;
        var next = (string?)$"/2010-04-01/Accounts/{Account}/Messages.json?PageSize=1000";
        while (next is not null)
        {
            using var answer = await Bare.GetAsync(new Uri(gateway.AbsoluteUri + next), HttpCompletionOption.ResponseHeadersRead);
            await using var body = await answer.Content.ReadAsStreamAsync();
            var page = await JsonSerializer.DeserializeAsync(body, FloorJson.Default.FloorPage);
            seen += page!.Messages!.Count;
            next = page.NextPageUri;
        }

        return seen;
    }

    private static async Task<int> PagerAsync(Uri gateway)
    {
        using var session = GatewaySession.Open(new SessionSettings { ApiKey = new ApiKey("benchmark"), GatewayUri = gateway, AccountSid = Account, RequestsPerSecond = 100_000 });
        using var pages = new TwilioClient(session).List(ApiResources.Of<TwilioMessage>(), filter: null, PagePlan.Of());
        var seen = 0;
        while (await pages.NextAsync(CancellationToken.None) is { } page)
        {
            seen += page.Count;
        }

        return seen;
    }
}
