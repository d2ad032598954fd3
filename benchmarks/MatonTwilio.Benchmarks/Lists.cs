using System.Diagnostics;
using System.Runtime;
using System.Text.Json;
using MatonTwilio.Gateway;

namespace MatonTwilio.Benchmarks;

/// <summary>Reads a whole list in one of three ways, warm.</summary>
internal static class Lists
{
    private const string Account = "AC00000000000000000000000000000001";

    private const int MostRounds = 60;
    private const int QuietRounds = 3;

    // The runtime waits a tenth of a second for an end of new methods before it compiles the ones that run often.
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(2);

    public static async Task<int> RunAsync(string reader, int records, int pageSize, Uri gateway)
    {
        Func<Uri, int> read = reader switch
        {
            "floor" => address => FloorAsync(address, pageSize).GetAwaiter().GetResult(),
            "pager" => Payload.Using(() => (Func<Uri, int>)(address => PagerAsync(address, pageSize).GetAwaiter().GetResult())),
            "cmdlet" => Cmdlet(pageSize),
            _ => throw new ArgumentException(reader),
        };

        Warm(() => read(new Uri(gateway, "/twilio/50000/0")));
        GC.Collect();
        var cpu = Measured.Cpu;
        var watch = Stopwatch.StartNew();
        var seen = read(gateway);
        Measured.Now(watch, seen, cpu).Expect(records).Print();
        return 0;
    }

    // Warm: the connection is open, and what runs often is compiled as well as the runtime can. It does that on a thread of its own, in
    // pauses: without a wait it would go on during what is measured, and take a core from it. The engine on NuGet, which is not
    // precompiled, needs the most of it.
    private static void Warm(Action read)
    {
        var quiet = 0;
        for (var i = 0; i < MostRounds && quiet < QuietRounds; i++)
        {
            var before = JitInfo.GetCompilationTime();
            read();
            Thread.Sleep(CompilerPause);
            quiet = JitInfo.GetCompilationTime() - before < QuietTime ? quiet + 1 : 0;
        }
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
