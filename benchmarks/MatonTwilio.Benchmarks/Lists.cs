using System.Diagnostics;
using System.Text.Json;
using MatonTwilio.Gateway;

namespace MatonTwilio.Benchmarks;

/// <summary>Reads a whole list in one of three ways, warm.</summary>
internal static class Lists
{
    private const string Account = "AC00000000000000000000000000000001";

    public static async Task<int> RunAsync(string reader, int records, int pageSize, Uri gateway)
    {
        Func<Uri, int> read = reader switch
        {
            "floor" => address => FloorAsync(address, pageSize).GetAwaiter().GetResult(),
            "pager" => Payload.Using(() => (Func<Uri, int>)(address => PagerAsync(address, pageSize).GetAwaiter().GetResult())),
            "cmdlet" => Cmdlet(pageSize),
            _ => throw new ArgumentException(reader),
        };

        // Warm: the connection open, and everything compiled as the runtime compiles what runs often. It does that in pauses, and
        // the engine on NuGet, which is not precompiled, needs the most of it: after 50,000 records its next list still took five
        // times as long as the one after that.
        for (var i = 0; i < 10; i++)
        {
            read(new Uri(gateway, "/twilio/25000/0"));
            await Task.Delay(150);
        }

        GC.Collect();
        var cpu = Measured.Cpu;
        var watch = Stopwatch.StartNew();
        var seen = read(gateway);
        Measured.Now(watch, seen, cpu).Expect(records).Print();
        return 0;
    }

    private static Func<Uri, int> Cmdlet(int pageSize)
    {
        var engine = new Engine();
        return address => engine.Count(address, $"Get-TwilioMessage -PageSize {pageSize}");
    }

    private static readonly HttpClient Bare = new();

    private static async Task<int> FloorAsync(Uri gateway, int pageSize)
    {
        var seen = 0;
        var next = (string?)$"/2010-04-01/Accounts/{Account}/Messages.json?PageSize={pageSize}";
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

    private static async Task<int> PagerAsync(Uri gateway, int pageSize)
    {
        using var session = GatewaySession.Open(new SessionSettings { ApiKey = new ApiKey("benchmark"), GatewayUri = gateway, AccountSid = Account, RequestsPerSecond = 100_000 });
        using var pages = new TwilioClient(session).List(ApiResources.Of<TwilioMessage>(), filter: null, PagePlan.Of(pageSize));
        var seen = 0;
        while (await pages.NextAsync(CancellationToken.None) is { } page)
        {
            seen += page.Count;
        }

        return seen;
    }
}
