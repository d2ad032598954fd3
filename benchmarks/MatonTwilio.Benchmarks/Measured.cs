using System.Diagnostics;
using System.Globalization;

namespace MatonTwilio.Benchmarks;

/// <summary>What a measuring process tells the one that started it, as its last line.</summary>
/// <param name="Milliseconds">How long the measured part took.</param>
/// <param name="CpuMilliseconds">How much processor time it took, on all cores: what a busy machine changes least.</param>
/// <param name="Records">How many records it saw, to show that it did the work.</param>
/// <param name="PeakBytes">The most memory that the process held.</param>
internal sealed record Measured(double Milliseconds, double CpuMilliseconds, int Records, long PeakBytes)
{
    /// <summary>Processor time of this process so far.</summary>
    public static TimeSpan Cpu
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.TotalProcessorTime;
        }
    }

    public static Measured Now(Stopwatch watch, int records, TimeSpan cpuBefore = default)
    {
        var elapsed = watch.Elapsed;
        using var self = Process.GetCurrentProcess();
        return new Measured(elapsed.TotalMilliseconds, (self.TotalProcessorTime - cpuBefore).TotalMilliseconds, records, self.PeakWorkingSet64);
    }

    public static Measured Parse(string line)
    {
        var parts = line.Split(' ');
        return new Measured(Number(parts[0]), Number(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    public Measured Expect(int records)
        => Records == records ? this : throw new InvalidOperationException($"Saw {Records} of {records} records.");

    public void Print() => Console.WriteLine(FormattableString.Invariant($"{Milliseconds:0.###} {CpuMilliseconds:0.###} {Records} {PeakBytes}"));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
