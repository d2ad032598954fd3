namespace MatonTwilio.Tests;

/// <summary>Runs one probe in a process of its own: what it finds goes to the standard output, a fact a line.</summary>
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
