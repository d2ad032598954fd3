using System.Diagnostics;

namespace MatonTwilio.Benchmarks;

/// <summary>Reads thirty days of messages with several requests at once.</summary>
internal static class ParallelWindows
{
    public static Task<int> RunAsync(int lanes, int records, int requestsPerSecond, Uri gateway)
    {
        var engine = new Engine();
        var command = $"Get-TwilioMessage -SentAfter '{PageServer.Newest - PageServer.Spread:o}' -SentBefore '{PageServer.Newest:o}' -ThrottleLimit {lanes}";
        engine.Connect(new Uri(gateway, "/twilio/20000/0"));
        Lists.Warm(() => engine.Count(command));
        engine.Connect(gateway, requestsPerSecond);
        var watch = Stopwatch.StartNew();
        var seen = engine.Count(command);
        Measured.Now(watch, seen).Expect(records).Print();
        return Task.FromResult(0);
    }
}
