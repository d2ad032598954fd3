using System.Diagnostics;

namespace MatonTwilio.Benchmarks;

/// <summary>Reads thirty days of messages with several requests side by side.</summary>
internal static class ParallelWindows
{
    public static Task<int> RunAsync(int lanes, int records, int requestsPerSecond, Uri gateway)
    {
        var engine = new Engine();
        var since = (PageServer.Newest - PageServer.Spread).ToString("o");
        var command = $"Get-TwilioMessage -SentAfter '{since}' -ThrottleLimit {lanes}";
        engine.Count(new Uri(gateway, "/twilio/20000/0"), command, requestsPerSecond: 100_000);
        var watch = Stopwatch.StartNew();
        var seen = engine.Count(gateway, command, requestsPerSecond);
        Measured.Now(watch, seen).Expect(records).Print();
        return Task.FromResult(0);
    }
}
