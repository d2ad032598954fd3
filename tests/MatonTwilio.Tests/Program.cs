namespace MatonTwilio.Tests;

/// <summary>Runs one probe in a process of its own, and writes one fact a line to the standard output.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        foreach (var fact in Probes.Run(arguments[0], arguments[1..]))
        {
            Console.Out.WriteLine(fact);
        }

        return 0;
    }
}
