using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MatonTwilio.Benchmarks;

/// <summary>Runs each measurement in a process of its own.</summary>
internal static class Children
{
    /// <summary>Runs this program with other arguments.</summary>
    public static Measured Measure(params string[] arguments) => Measure(Self(arguments)).Inside;

    /// <summary>Runs a program, and returns its own measurement and the time from its start to its end.</summary>
    public static (Measured Inside, double Milliseconds) Measure(ProcessStartInfo start)
    {
        var watch = Stopwatch.StartNew();
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        return child.ExitCode == 0
            ? (Measured.Parse(output.TrimEnd().Split('\n')[^1]), elapsed)
            : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} ended with {child.ExitCode}: {output}");
    }

    /// <summary>Compiles the module's images, as a package has them.</summary>
    public static void BuildImages()
    {
        using var build = Process.Start(Info("dotnet", "build", Beside("../../build/Images"), "-c", "Release"))!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }

    /// <summary>This program with other arguments.</summary>
    public static ProcessStartInfo Self(params string[] arguments) => Info(Environment.ProcessPath!, arguments);

    /// <summary>A script of this folder in pwsh.</summary>
    public static ProcessStartInfo Pwsh(string script, params string[] arguments) => Info("pwsh", ["-NoProfile", "-NonInteractive", "-File", Beside(script), .. arguments]);

    /// <summary>The start information of a program whose output is read.</summary>
    public static ProcessStartInfo Info(string program, params string[] arguments)
        => new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };

    /// <summary>The path of a file in the folder of this one.</summary>
    public static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);

    /// <summary>Whether a program is installed.</summary>
    public static bool Has(string program)
    {
        try
        {
            using var started = Process.Start(Info(program, "--version"));
            started?.WaitForExit();
            return started?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
