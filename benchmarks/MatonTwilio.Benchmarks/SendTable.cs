using System.Globalization;
using System.Text;

namespace MatonTwilio.Benchmarks;

/// <summary>Sends messages to a sandbox whose responses take a tenth of a second, several at once, with and without a journal.</summary>
internal static class SendTable
{
    private const int LatencyMilliseconds = 100;
    private const int Runs = 3;
    private const int Rounds = 20;

    public static void Append(StringBuilder text)
    {
        text.AppendLine("## Sends").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"`Send-TwilioSms` to a sandbox in the same process that takes {LatencyMilliseconds} ms to respond, without a rate limit; medians of {Runs}. The messages take {Rounds} rounds, so the least possible time is {Rounds} times the latency.").AppendLine();
        text.AppendLine("| at once | messages | ratio to the least | with a journal | s | with a journal s |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var atOnce in new[] { 1, 8, 32 })
        {
            var rows = atOnce * Rounds;
            double Time(string journal) => Children.Median(Enumerable.Range(0, Runs).Select(_ => Children.Measure(
                Children.Pwsh("sends.ps1", Engine.ManifestPath(), Text(atOnce), Text(rows), journal)).Inside.Expect(rows).Milliseconds));
            var (without, with) = (Time("none"), Time("journal"));
            const double Least = Rounds * LatencyMilliseconds;
            text.AppendLine(CultureInfo.InvariantCulture, $"| {atOnce} | {rows} | {without / Least:0.00} | {with / Least:0.00} | {without / 1000:0.00} | {with / 1000:0.00} |");
        }

        text.AppendLine();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
