using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MatonTwilio.Benchmarks;

/// <summary>Runs every measurement, each in a process of its own and the compared ones in turn, and writes results.md.</summary>
internal static class Report
{
    private const int PageSize = 1000;

    // Milliseconds that pages take in all.
    private const int SideBySideFrom = 50_000;

    private static readonly string[] Readers = ["floor", "pager", "cmdlet"];

    public static async Task<int> RunAsync(bool isLong)
    {
        var text = new StringBuilder();
        text.AppendLine("# Results").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores of {Processor()}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
        text.AppendLine("The module is as in a package, with code for this system beside the IL. Made by `dotnet run -c Release --project benchmarks/MatonTwilio.Benchmarks" + (isLong ? " -- run --long`." : "`.") + " What was gained by what: [gains.md](gains.md).").AppendLine();
        Children.BuildImages();
        var load = Load();
        IReadOnlyList<PeerResult> peers = [];
        await WithServerAsync(address =>
        {
            peers = PeerTable.Append(text, address);
            AppendLists(text, address, isLong);
            if (isLong)
            {
                AppendPageSizes(text, address);
            }

            AppendWindows(text, address, isLong);
            AppendStarts(text, address);
        });
        SendTable.Append(text);
        text.AppendLine(CultureInfo.InvariantCulture, $"Waiting processes of the machine (load average) when it began: {load}; when it ended: {Load()}. More than there are cores make times long and unsteady; processor times and ratios less so.");
        Console.WriteLine(text);
        await File.WriteAllTextAsync(Children.Beside("../results.md"), text.ToString());
        await Picture.WriteAsync(peers, Children.Beside("../../docs/pictures"));
        return 0;
    }

    /// <summary>Measures what stands beside others, to the screen.</summary>
    public static async Task<int> ShowPeersAsync()
    {
        Children.BuildImages();
        var text = new StringBuilder();
        await WithServerAsync(address => PeerTable.Append(text, address));
        Console.WriteLine(text);
        return 0;
    }

    /// <summary>Measures sends, to the screen.</summary>
    public static int ShowSends()
    {
        var text = new StringBuilder();
        SendTable.Append(text);
        Console.WriteLine(text);
        return 0;
    }

    private static async Task WithServerAsync(Action<string> measure)
    {
        using var server = Process.Start(Children.Self("serve"))!;
        try
        {
            measure((await server.StandardOutput.ReadLineAsync())!);
        }
        finally
        {
            await server.StandardInput.WriteLineAsync();
            await server.WaitForExitAsync();
        }
    }

    private static void AppendLists(StringBuilder text, string address, bool isLong)
    {
        text.AppendLine("## Lists").AppendLine();
        text.AppendLine("Pages of 1,000 records of 1.1 KB, read by processes that have compiled what they need. The floor in seconds; pager and cmdlet as ratios to it, run by run, medians: by the clock, and in processor time. The three run in turn, and side by side where a list takes 50 s and more. Peak memory is of the whole process; the cmdlet's holds the PowerShell engine.").AppendLine();
        text.AppendLine("| records | ms a page | runs | floor s | pager | cmdlet | floor CPU s | pager CPU | cmdlet CPU | floor MB | pager MB | cmdlet MB |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        (int Records, int Latency, int Runs)[] cases = !isLong
            ? [(100_000, 0, 3), (1_000_000, 0, 1), (100_000, 50, 1)]
            : [(10_000, 0, 5), (100_000, 0, 9), (1_000_000, 0, 3), (10_000, 50, 3), (100_000, 50, 3), (1_000_000, 50, 1), (10_000, 300, 3), (100_000, 300, 1), (1_000_000, 300, 1)];
        foreach (var (records, latency, runs) in cases)
        {
            Measured[] RunReaders()
            {
                var each = Readers.Select(reader => new Func<Measured>(() => Children.Measure("list", reader, Text(records), Text(PageSize), $"{address}/twilio/{records}/{latency}")));

                // A reader of slow pages waits for nearly all of the time, and leaves the cores to the others.
                return records / PageSize * latency < SideBySideFrom ? [.. each.Select(static run => run())] : Task.WhenAll(each.Select(Task.Run)).GetAwaiter().GetResult();
            }

            var measured = Enumerable.Range(0, runs).Select(_ => RunReaders()).ToList();
            var floor = Children.Median(measured.Select(static row => row[0].Milliseconds));
            var floorCpu = Children.Median(measured.Select(static row => row[0].CpuMilliseconds));
            string Ratio(int reader, Func<Measured, double> of) => Children.Median(measured.Select(row => of(row[reader]) / of(row[0]))).ToString("0.00", CultureInfo.InvariantCulture);
            string Time(int reader) => Ratio(reader, static one => one.Milliseconds);
            string Cpu(int reader) => Ratio(reader, static one => one.CpuMilliseconds);
            string Memory(int reader) => Megabytes(Children.Median(measured.Select(row => (double)row[reader].PeakBytes)));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {records:N0} | {latency} | {runs} | {floor / 1000:0.00} | {Time(1)} | {Time(2)} | {floorCpu / 1000:0.00} | {Cpu(1)} | {Cpu(2)} | {Memory(0)} | {Memory(1)} | {Memory(2)} |");
        }

        text.AppendLine();
    }

    private static void AppendPageSizes(StringBuilder text, string address)
    {
        text.AppendLine("## Page size").AppendLine();
        text.AppendLine("10,000 records by the cmdlet, in seconds; medians.").AppendLine();
        text.AppendLine("| -PageSize | runs | 0 ms a page | 50 ms a page |");
        text.AppendLine("|--:|--:|--:|--:|");
        const int runs = 3;
        foreach (var size in new[] { 50, 100, 500, 1000 })
        {
            double Time(int latency) => Children.Median(Enumerable.Range(0, latency == 0 ? runs : 1).Select(_ => Children.Measure("list", "cmdlet", "10000", Text(size), $"{address}/twilio/10000/{latency}").Milliseconds));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {size} | {runs} and 1 | {Time(0) / 1000:0.00} | {Time(50) / 1000:0.0} |");
        }

        text.AppendLine();
    }

    private static void AppendWindows(StringBuilder text, string address, bool isLong)
    {
        text.AppendLine("## Windows in parallel").AppendLine();
        text.AppendLine("Thirty days of evenly spread messages by the cmdlet, 300 ms a page of 1,000; each run is checked to give every record. Without a rate limit, but for the last rows: at the gateway's 10 requests a second.").AppendLine();
        text.AppendLine("| messages | requests a second | -ThrottleLimit | runs | s | faster than 1 |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var (records, rate, runs) in new[] { (20_000, 100_000, 3), (100_000, 100_000, isLong ? 2 : 1), (100_000, 10, 1) })
        {
            double? alone = null;
            foreach (var lanes in new[] { 1, 4, 8 })
            {
                var time = Children.Median(Enumerable.Range(0, lanes == 1 ? 1 : runs).Select(_ => Children.Measure("window", Text(lanes), Text(records), Text(rate), $"{address}/twilio/{records}/300").Milliseconds));
                alone ??= time;
                text.AppendLine(CultureInfo.InvariantCulture, $"| {records:N0} | {(rate == 10 ? "10" : "any")} | {lanes} | {(lanes == 1 ? 1 : runs)} | {time / 1000:0.0} | {alone / time:0.0} |");
            }
        }

        text.AppendLine();
    }

    private static void AppendStarts(StringBuilder text, string address)
    {
        text.AppendLine("## Cold start").AppendLine();
        text.AppendLine("Milliseconds in a fresh process, after the engine's own first command; medians (lowest to highest). The engine on NuGet is not precompiled: it compiles its own Import-Module here. The other module is an assembly with one cmdlet.").AppendLine();
        text.AppendLine("| engine | what | runs | ms |");
        text.AppendLine("|---|---|--:|--:|");
        const int runs = 15;
        (string Kind, string Name)[] kinds =
        [
            ("empty", "nothing"), ("control", "Import-Module of another module"), ("import", "Import-Module MatonTwilio"), ("first", "first command after it (two requests)"),
        ];
        var pages = $"{address}/twilio/1000/0";
        var engines = new List<(string Name, Func<string, ProcessStartInfo> Start)> { ("NuGet", kind => Children.Self("start", kind, pages)) };
        if (Children.Has("pwsh"))
        {
            engines.Add(("pwsh", kind => Children.Pwsh("start.ps1", kind, Engine.ManifestPath(), Starts.Control, pages)));
        }

        foreach (var (engine, start) in engines)
        {
            var measured = Enumerable.Range(0, runs).Select(_ => kinds.Select(kind => Children.Measure(start(kind.Kind)).Inside.Milliseconds).ToArray()).ToList();
            for (var i = 0; i < kinds.Length; i++)
            {
                var times = measured.Select(row => row[i]).ToList();
                text.AppendLine(CultureInfo.InvariantCulture, $"| {engine} | {kinds[i].Name} | {runs} | {Children.Median(times):0} ({times.Min():0} to {times.Max():0}) |");
            }
        }

        text.AppendLine();
    }

    private static string Processor()
    {
        const string Cpus = "/proc/cpuinfo";
        var named = File.Exists(Cpus) ? File.ReadLines(Cpus).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return named?.Split(": ", 2)[^1] ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(double bytes) => (bytes / 1_000_000).ToString("0", CultureInfo.InvariantCulture);
}
