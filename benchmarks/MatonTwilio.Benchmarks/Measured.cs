using System.Diagnostics;
using System.Globalization;

namespace MatonTwilio.Benchmarks;

/// <summary>What a measuring process tells the one that started it, as its last line.</summary>
/// <param name="Milliseconds">How long the measured part took.</param>
/// <param name="Records">How many records it saw, to show that it did the work.</param>
/// <param name="PeakBytes">The most memory that the process held.</param>
internal sealed record Measured(double Milliseconds, int Records, long PeakBytes)
{
    public static Measured Now(Stopwatch watch, int records)
    {
        using var self = Process.GetCurrentProcess();
        return new Measured(watch.Elapsed.TotalMilliseconds, records, self.PeakWorkingSet64);
    }

    public static Measured Parse(string line)
    {
        var parts = line.Split(' ');
        return new Measured(double.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public void Print() => Console.WriteLine(FormattableString.Invariant($"{Milliseconds:0.###} {Records} {PeakBytes}"));
}
