using System.Diagnostics;
using System.Globalization;

namespace MatonTwilio.Benchmarks;

/// <summary>The result of a measuring process, which it writes as its last line for the process that started it.</summary>
/// <param name="Milliseconds">How long the measured part took.</param>
/// <param name="CpuMilliseconds">The processor time on all cores, on which a busy machine has the least effect.</param>
/// <param name="Records">The number of records that it read, as proof of the work.</param>
/// <param name="PeakBytes">The peak memory of the process.</param>
internal sealed record Measured(double Milliseconds, double CpuMilliseconds, int Records, long PeakBytes)
{
    /// <summary>The processor time of this process so far.</summary>
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
