using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MatonTwilio.Benchmarks;

/// <summary>Compares readers of one list: the module, Twilio's SDKs, a script and the floor, each in a new process and in a warm one.</summary>
internal static class PeerTable
{
    private const int Records = 100_000;
    private const int Runs = 3;
    private const string NodePackage = "twilio@6.3.1";

    /// <summary>Measures, and appends the table.</summary>
    /// <returns>The results for the picture.</returns>
    public static IReadOnlyList<PeerResult> Append(StringBuilder text, string address)
    {
        var gateway = $"{address}/twilio/{Records}/0";
        var peers = Find(gateway).ToList();
        var cold = Enumerable.Range(0, Runs).Select(_ => peers.Select(peer => Children.Measure(peer.Start(1))).ToList()).ToList();
        var warm = peers.Select(peer => Children.Measure(peer.Start(peer.Rounds)).Inside).ToList();
        double Cold(int peer, Func<(Measured Inside, double Milliseconds), double> of) => Children.Median(cold.Select(row => of(row[peer])));
        var results = peers.Select((peer, number) => new PeerResult(
            peer.Name,
            Children.Median(cold.Select(row => row[number].Milliseconds / row[0].Milliseconds)),
            Cold(number, static one => one.Milliseconds),
            Cold(number, static one => one.Inside.Milliseconds),
            warm[number].Milliseconds / warm[0].Milliseconds,
            warm[number].Milliseconds,
            warm[number].PeakBytes)).ToList();

        text.AppendLine("## Compared with other readers").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Records:N0} messages of 1.1 KB in pages of 1,000 from a server on this machine that responds at once. Each reader runs in a process of its own, one after the other.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"- **Cold** is a whole process, from its start to its end. It starts, loads its libraries, and reads the list once ({Runs} runs, medians; each ratio is to the floor of the same run). *Without start* begins at the first line of the program or the script.");
        text.AppendLine("- **Warm** is a later list in one process: the median of the second half of 30 lists (4 lists for Node), or the second of two if a list takes seconds. The peak memory is that of this process.").AppendLine();
        text.AppendLine("| | cold, ratio to the floor | warm, ratio to the floor | cold s | cold without start s | warm s | peak MB |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var one in results)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {one.Name} | {one.ColdRatio:0.00} | {one.WarmRatio:0.00} | {one.ColdMilliseconds / 1000:0.00} | {one.InsideMilliseconds / 1000:0.00} | {one.WarmMilliseconds / 1000:0.00} | {one.PeakBytes / 1_000_000:0} |");
        }

        text.AppendLine();
        return results;
    }

    private static IEnumerable<(string Name, int Rounds, Func<int, ProcessStartInfo> Start)> Find(string gateway)
    {
        yield return ("floor: HttpClient and generated JSON", 30, rounds => Children.Self("peer", "floor", Text(rounds), gateway));
        if (Children.Has("pwsh"))
        {
            yield return ("Get-TwilioMessage", 30, rounds => Children.Pwsh("peer.ps1", "cmdlet", Text(rounds), gateway, Engine.ManifestPath()));
        }

        if (Children.Has("node"))
        {
            var modules = InstallNodePackage();
            yield return ("Twilio's SDK for Node 6.3.1", 4, rounds => Node(modules, Text(rounds), gateway));
        }

        yield return ("Twilio's SDK for C# 8.2.0", 2, rounds => Children.Self("peer", "csharp", Text(rounds), gateway));
        if (Children.Has("pwsh"))
        {
            yield return ("a loop of Invoke-RestMethod", 2, rounds => Children.Pwsh("peer.ps1", "rest", Text(rounds), gateway));
        }
    }

    private static ProcessStartInfo Node(string modules, string rounds, string gateway)
    {
        var start = Children.Info("node", Children.Beside("peer.js"), rounds, gateway);
        start.Environment["NODE_PATH"] = modules;
        return start;
    }

    private static string InstallNodePackage()
    {
        var folder = Children.Beside("../../artifacts/peers");
        Directory.CreateDirectory(folder);
        using var install = Process.Start(Children.Info("npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", NodePackage))!;
        install.StandardOutput.ReadToEnd();
        install.WaitForExit();
        return install.ExitCode == 0 ? Path.Combine(folder, "node_modules") : throw new InvalidOperationException($"npm ended with {install.ExitCode}.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The measurements of one reader.</summary>
/// <param name="Name">The name of the reader.</param>
/// <param name="ColdRatio">The time of a whole process, as a ratio to the floor's.</param>
/// <param name="ColdMilliseconds">That time.</param>
/// <param name="InsideMilliseconds">That time without the start of the process.</param>
/// <param name="WarmRatio">The time of a later list, as a ratio to the floor's.</param>
/// <param name="WarmMilliseconds">That time.</param>
/// <param name="PeakBytes">The peak memory of the process.</param>
internal sealed record PeerResult(
    string Name, double ColdRatio, double ColdMilliseconds, double InsideMilliseconds, double WarmRatio, double WarmMilliseconds, double PeakBytes);
