using System.Diagnostics;
using System.Runtime;
using System.Text.Json;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Benchmarks;

/// <summary>Reads a whole list in one of three ways, in a process that is warm.</summary>
internal static class Lists
{
    private const string Account = "AC00000000000000000000000000000001";

    private const int MostRounds = 60;
    private const int QuietRounds = 3;

    // The runtime compiles the methods that run often only when no new method was called for a tenth of a second.
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(2);

    public static int Run(string name, int records, int pageSize, Uri gateway)
    {
        var open = name switch
        {
            "floor" => address => () => FloorAsync(address, pageSize).GetAwaiter().GetResult(),
            "pager" => Payload.Using(() => (Func<Uri, Func<int>>)(address => Pager(address, pageSize))),
            "cmdlet" => Cmdlet(pageSize),
            _ => throw new ArgumentException(name),
        };

        var warmUp = open(new Uri(gateway, "/twilio/50000/0"));
        Warm(() => warmUp());
        var read = open(gateway);
        GC.Collect();
        var cpu = Measured.Cpu;
        var watch = Stopwatch.StartNew();
        var seen = read();
        Measured.Now(watch, seen, cpu).Expect(records).Print();
        return 0;
    }

    // Warm means that the connection is open and that the runtime has compiled the methods that run often. It compiles them on a thread of its own, in pauses. Without
    // a wait, it would do so during the measurement and use one of the cores. The engine on NuGet, which is not precompiled, requires the most of it.
    internal static void Warm(Action read)
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

    private static Func<Uri, Func<int>> Cmdlet(int pageSize)
    {
        var engine = new Engine();
        return address =>
        {
            engine.Connect(address);
            return () => engine.Count($"Get-TwilioMessage -PageSize {pageSize}");
        };
    }

    public static Func<int> Pager(Uri gateway, int pageSize)
    {
        var session = GatewaySession.Open(new SessionSettings { ApiKey = new ApiKey("benchmark"), GatewayUri = gateway, AccountSid = Account, RequestsPerSecond = 100_000 });
        Read(PagePlan.Of(wanted: 1));
        return () => Read(PagePlan.Of(pageSize));

        int Read(PagePlan plan) => PagerAsync(session, plan).GetAwaiter().GetResult();
    }

    private static readonly HttpClient Bare = new();

    public static async Task<int> FloorAsync(Uri gateway, int pageSize)
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

    private static async Task<int> PagerAsync(GatewaySession session, PagePlan plan)
    {
        using var pages = new TwilioClient(session).List(ApiResources.Of<TwilioMessage>(), filter: null, plan);
        var seen = 0;
        while (await pages.NextAsync(CancellationToken.None) is { } page)
        {
            seen += page.Count;
        }

        return seen;
    }
}
