using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MatonTwilio.Benchmarks;

/// <summary>Runs every measurement, each in a process of its own and the compared ones in turn, and writes results.md.</summary>
internal static class Report
{
    private static readonly string[] Readers = ["floor", "pager", "cmdlet"];

    public static async Task<int> RunAsync(bool quick)
    {
        using var server = StartSelf("serve");
        var address = (await server.StandardOutput.ReadLineAsync())!;
        try
        {
            var text = new StringBuilder();
            text.AppendLine("# Results").AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.MachineName}: {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
            text.AppendLine("Made by `dotnet run -c Release --project benchmarks/MatonTwilio.Benchmarks`" + (quick ? " `-- run --quick`." : ".")).AppendLine();
            AppendLists(text, address, quick);
            AppendWindows(text, address, quick);
            AppendStarts(text, address, quick);
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
        text.AppendLine("Time of the floor in seconds; the others as ratios to it, run by run, medians. Peak memory of the whole process.").AppendLine();
        text.AppendLine("| records | ms a page | runs | floor s | pager | cmdlet | floor MB | pager MB | cmdlet MB |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        (int Records, int Latency, int Runs)[] cases = quick
            ? [(10_000, 0, 3), (100_000, 0, 5)]
            : [(10_000, 0, 7), (100_000, 0, 7), (1_000_000, 0, 3), (10_000, 50, 3), (100_000, 50, 3), (10_000, 300, 3), (100_000, 300, 1)];
        foreach (var (records, latency, runs) in cases)
        {
            var measured = Enumerable.Range(0, runs)
                .Select(_ => Readers.Select(reader => Measure("list", reader, Text(records), $"{address}/twilio/{records}/{latency}")).ToArray())
                .ToList();
            var floor = Median(measured.Select(static row => row[0].Milliseconds));
            string Ratio(int reader) => Median(measured.Select(row => row[reader].Milliseconds / row[0].Milliseconds)).ToString("0.00", CultureInfo.InvariantCulture);
            string Memory(int reader) => Megabytes(Median(measured.Select(row => (double)row[reader].PeakBytes)));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {records:N0} | {latency} | {runs} | {floor / 1000:0.00} | {Ratio(1)} | {Ratio(2)} | {Memory(0)} | {Memory(1)} | {Memory(2)} |");
        }

        text.AppendLine();
    }

    private static void AppendWindows(StringBuilder text, string address, bool quick)
    {
        text.AppendLine("## Windows in parallel").AppendLine();
        text.AppendLine("Thirty days of 100,000 evenly spread messages, 300 ms a page, by the cmdlet.").AppendLine();
        text.AppendLine("| -ThrottleLimit | runs | s | faster than 1 |");
        text.AppendLine("|--:|--:|--:|--:|");
        var runs = quick ? 1 : 3;
        double? alone = null;
        foreach (var lanes in new[] { 1, 4, 8 })
        {
            var time = Median(Enumerable.Range(0, runs).Select(_ => Measure("window", Text(lanes), $"{address}/twilio/100000/300").Milliseconds));
            alone ??= time;
            text.AppendLine(CultureInfo.InvariantCulture, $"| {lanes} | {runs} | {time / 1000:0.0} | {alone / time:0.0} |");
        }

        text.AppendLine();
    }

    private static void AppendStarts(StringBuilder text, string address, bool quick)
    {
        text.AppendLine("## Cold start").AppendLine();
        text.AppendLine("Milliseconds in a fresh process, after the engine's own first command; medians (lowest to highest).").AppendLine();
        text.AppendLine("| what | runs | ms |");
        text.AppendLine("|---|--:|--:|");
        var runs = quick ? 7 : 15;
        string[] kinds = ["empty", "import", "first"];
        var measured = Enumerable.Range(0, runs).Select(_ => kinds.Select(kind => Measure("start", kind, $"{address}/twilio/1000/0").Milliseconds).ToArray()).ToList();
        for (var i = 1; i < kinds.Length; i++)
        {
            var times = measured.Select(row => row[i]).ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"| {(kinds[i] == "import" ? "Import-Module" : "first command, after the import (two requests)")} | {runs} | {Median(times):0} ({times.Min():0} to {times.Max():0}) |");
        }

        text.AppendLine();
    }

    private static Measured Measure(params string[] arguments)
    {
        using var child = StartSelf(arguments);
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? Measured.Parse(output.TrimEnd().Split('\n')[^1])
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {child.ExitCode}: {output}");
    }

    private static Process StartSelf(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(double bytes) => (bytes / 1_000_000).ToString("0", CultureInfo.InvariantCulture);
}
