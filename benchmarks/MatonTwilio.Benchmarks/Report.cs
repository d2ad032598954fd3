using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
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

    public static async Task<int> RunAsync(bool quick)
    {
        using var server = Process.Start(Self("serve"))!;
        var address = (await server.StandardOutput.ReadLineAsync())!;
        try
        {
            var text = new StringBuilder();
            text.AppendLine("# Results").AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores of {Processor()}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
            text.AppendLine("Made by `dotnet run -c Release --project benchmarks/MatonTwilio.Benchmarks`" + (quick ? " `-- run --quick`." : ".") + " What was gained by what: [gains.md](gains.md).").AppendLine();
            var load = Load();
            AppendLists(text, address, quick);
            AppendPageSizes(text, address, quick);
            AppendWindows(text, address, quick);
            AppendStarts(text, address, quick);
            text.AppendLine(CultureInfo.InvariantCulture, $"Waiting processes of the machine (load average) when it began: {load}; when it ended: {Load()}. More than there are cores make times long and unsteady; processor times and ratios less so.");
            Console.WriteLine(text);
            if (!quick)
            {
                await File.WriteAllTextAsync(ResultsPath(), text.ToString());
            }
        }
        finally
        {
            await server.StandardInput.WriteLineAsync();
            await server.WaitForExitAsync();
        }

        return 0;
    }

    private static string ResultsPath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "results.md");

    private static void AppendLists(StringBuilder text, string address, bool quick)
    {
        text.AppendLine("## Lists").AppendLine();
        text.AppendLine("Pages of 1,000 records of 1.1 KB, read by processes that have compiled what they need. The floor in seconds; pager and cmdlet as ratios to it, run by run, medians: by the clock, and in processor time. The three run in turn, and side by side where a list takes 50 s and more. Peak memory is of the whole process; the cmdlet's holds the PowerShell engine.").AppendLine();
        text.AppendLine("| records | ms a page | runs | floor s | pager | cmdlet | floor CPU s | pager CPU | cmdlet CPU | floor MB | pager MB | cmdlet MB |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        (int Records, int Latency, int Runs)[] cases = quick
            ? [(10_000, 0, 3), (100_000, 0, 5)]
            : [(10_000, 0, 5), (100_000, 0, 9), (1_000_000, 0, 3), (10_000, 50, 3), (100_000, 50, 3), (1_000_000, 50, 1), (10_000, 300, 3), (100_000, 300, 1), (1_000_000, 300, 1)];
        foreach (var (records, latency, runs) in cases)
        {
            Measured[] RunReaders()
            {
                var each = Readers.Select(reader => new Func<Measured>(() => Measure("list", reader, Text(records), Text(PageSize), $"{address}/twilio/{records}/{latency}")));

                // A reader of slow pages waits for nearly all of the time, and leaves the cores to the others.
                return records / PageSize * latency < SideBySideFrom ? [.. each.Select(static run => run())] : Task.WhenAll(each.Select(Task.Run)).GetAwaiter().GetResult();
            }

            var measured = Enumerable.Range(0, runs).Select(_ => RunReaders()).ToList();
            var floor = Median(measured.Select(static row => row[0].Milliseconds));
            var floorCpu = Median(measured.Select(static row => row[0].CpuMilliseconds));
            string Ratio(int reader, Func<Measured, double> of) => Median(measured.Select(row => of(row[reader]) / of(row[0]))).ToString("0.00", CultureInfo.InvariantCulture);
            string Time(int reader) => Ratio(reader, static one => one.Milliseconds);
            string Cpu(int reader) => Ratio(reader, static one => one.CpuMilliseconds);
            string Memory(int reader) => Megabytes(Median(measured.Select(row => (double)row[reader].PeakBytes)));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {records:N0} | {latency} | {runs} | {floor / 1000:0.00} | {Time(1)} | {Time(2)} | {floorCpu / 1000:0.00} | {Cpu(1)} | {Cpu(2)} | {Memory(0)} | {Memory(1)} | {Memory(2)} |");
        }

        text.AppendLine();
    }

    private static void AppendPageSizes(StringBuilder text, string address, bool quick)
    {
        text.AppendLine("## Page size").AppendLine();
        text.AppendLine("10,000 records by the cmdlet, in seconds; medians.").AppendLine();
        text.AppendLine("| -PageSize | runs | 0 ms a page | 50 ms a page |");
        text.AppendLine("|--:|--:|--:|--:|");
        var runs = quick ? 1 : 3;
        foreach (var size in new[] { 50, 100, 500, 1000 })
        {
            double Time(int latency) => Median(Enumerable.Range(0, latency == 0 ? runs : 1).Select(_ => Measure("list", "cmdlet", "10000", Text(size), $"{address}/twilio/10000/{latency}").Milliseconds));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {size} | {runs} and 1 | {Time(0) / 1000:0.00} | {Time(50) / 1000:0.0} |");
        }

        text.AppendLine();
    }

    private static void AppendWindows(StringBuilder text, string address, bool quick)
    {
        text.AppendLine("## Windows in parallel").AppendLine();
        text.AppendLine("Thirty days of evenly spread messages by the cmdlet, 300 ms a page of 1,000; each run is checked to give every record. Without a rate limit, but for the last rows: at the gateway's 10 requests a second.").AppendLine();
        text.AppendLine("| messages | requests a second | -ThrottleLimit | runs | s | faster than 1 |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var (records, rate, runs) in quick ? [(100_000, 100_000, 1)] : new[] { (20_000, 100_000, 3), (100_000, 100_000, 2), (100_000, 10, 1) })
        {
            double? alone = null;
            foreach (var lanes in new[] { 1, 4, 8 })
            {
                var time = Median(Enumerable.Range(0, lanes == 1 ? 1 : runs).Select(_ => Measure("window", Text(lanes), Text(records), Text(rate), $"{address}/twilio/{records}/300").Milliseconds));
                alone ??= time;
                text.AppendLine(CultureInfo.InvariantCulture, $"| {records:N0} | {(rate == 10 ? "10" : "any")} | {lanes} | {(lanes == 1 ? 1 : runs)} | {time / 1000:0.0} | {alone / time:0.0} |");
            }
        }

        text.AppendLine();
    }

    private static void AppendStarts(StringBuilder text, string address, bool quick)
    {
        text.AppendLine("## Cold start").AppendLine();
        text.AppendLine("Milliseconds in a fresh process, after the engine's own first command; medians (lowest to highest). The engine on NuGet is not precompiled: it compiles its own Import-Module here. The other module is an assembly with one cmdlet.").AppendLine();
        text.AppendLine("| engine | what | runs | ms |");
        text.AppendLine("|---|---|--:|--:|");
        var runs = quick ? 7 : 15;
        (string Kind, string Name)[] kinds =
        [
            ("empty", "nothing"), ("control", "Import-Module of another module"), ("import", "Import-Module MatonTwilio"), ("first", "first command after it (two requests)"),
        ];
        var pages = $"{address}/twilio/1000/0";
        var engines = new List<(string Name, Func<string, ProcessStartInfo> Start)> { ("NuGet", kind => Self("start", kind, pages)) };
        if (HasPwsh())
        {
            engines.Add(("pwsh", kind => Info("pwsh", "-NoProfile", "-NonInteractive", "-File", Beside("start.ps1"), kind, Engine.ManifestPath(), Starts.Control, pages)));
        }

        foreach (var (engine, start) in engines)
        {
            var measured = Enumerable.Range(0, runs).Select(_ => kinds.Select(kind => Measure(start(kind.Kind)).Milliseconds).ToArray()).ToList();
            for (var i = 0; i < kinds.Length; i++)
            {
                var times = measured.Select(row => row[i]).ToList();
                text.AppendLine(CultureInfo.InvariantCulture, $"| {engine} | {kinds[i].Name} | {runs} | {Median(times):0} ({times.Min():0} to {times.Max():0}) |");
            }
        }

        text.AppendLine();
    }

    private static Measured Measure(params string[] arguments) => Measure(Self(arguments));

    private static Measured Measure(ProcessStartInfo start)
    {
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? Measured.Parse(output.TrimEnd().Split('\n')[^1])
            : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} ended with {child.ExitCode}: {output}");
    }

    private static ProcessStartInfo Self(params string[] arguments) => Info(Environment.ProcessPath!, arguments);

    private static ProcessStartInfo Info(string program, params string[] arguments)
        => new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };

    private static bool HasPwsh()
    {
        try
        {
            using var pwsh = Process.Start(Info("pwsh", "-NoProfile", "-Command", "exit 0"));
            pwsh?.WaitForExit();
            return pwsh?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);

    private static string Processor()
    {
        const string Cpus = "/proc/cpuinfo";
        var named = File.Exists(Cpus) ? File.ReadLines(Cpus).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return named?.Split(": ", 2)[^1] ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(double bytes) => (bytes / 1_000_000).ToString("0", CultureInfo.InvariantCulture);
}
