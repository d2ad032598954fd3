using System.Globalization;
using System.Runtime.InteropServices;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Samples;

/// <summary>Runs the sandbox for programs in any language, until Ctrl+C.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<SandboxOptions, string, SandboxOptions>> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["-Port"] = static (options, value) => options with { Port = Number(value) },
        ["-ApiKey"] = static (options, value) => options with { ApiKey = value },
        ["-Seed"] = static (options, value) => options with { Seed = Number(value) },
        ["-State"] = static (options, value) => options with { StateFile = Path.GetFullPath(value) },
        ["-Digits"] = static (options, value) => options with { Digits = value == "none" ? "" : value },
        ["-MessageCount"] = static (options, value) => options with { MessageCount = Number(value) },
        ["-CallCount"] = static (options, value) => options with { CallCount = Number(value) },
        ["-LatencyMilliseconds"] = static (options, value) => options with { Latency = Milliseconds(value) },
        ["-FaultRate"] = static (options, value) => options with { FaultRate = double.Parse(value, CultureInfo.InvariantCulture) },
        ["-Fault"] = static (options, value) => options with { Faults = [.. value.Split(',').Select(static kind => Enum.Parse<SandboxFaultKind>(kind, ignoreCase: true))] },
        ["-RequestsPerSecond"] = static (options, value) => options with { RequestsPerSecond = Number(value) },
        ["-SegmentsPerSecond"] = static (options, value) => options with { SegmentsPerSecond = double.Parse(value, CultureInfo.InvariantCulture) },
        ["-ListLagMilliseconds"] = static (options, value) => options with { ListLag = Milliseconds(value) },
        ["-LifeCycleStepMilliseconds"] = static (options, value) => options with { LifeCycleStep = Milliseconds(value) },
    };

    public static int Main(string[] arguments)
    {
        if (Read(arguments) is not { } options)
        {
            Console.Error.WriteLine($"Usage: dotnet run --project samples/Sandbox -- {string.Join(' ', Parameters.Keys.Select(static name => $"[{name} <value>]"))}");
            return 2;
        }

        try
        {
            Run(options);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }

    private static void Run(SandboxOptions options)
    {
        using var end = new ManualResetEventSlim();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.Set();
        }

        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var server = SandboxServer.Start(options with { Log = Console.WriteLine });
        Console.WriteLine($"""
            Page          {server.ControlUri}
            Twilio's API  {server.ControlUri}2010-04-01
              account     {server.AccountSid}
              token       {server.AuthToken}
            The gateway   {server.GatewayUri}
              key         {options.ApiKey}
            Ctrl+C ends it.
            """);
        end.Wait();
        server.Stop();
    }

    private static SandboxOptions? Read(string[] arguments)
    {
        var options = new SandboxOptions();
        try
        {
            foreach (var pair in arguments.Chunk(2))
            {
                if (pair is not [var name, var value] || !Parameters.TryGetValue(name, out var parameter))
                {
                    return null;
                }

                options = parameter(options, value);
            }

            return options;
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static TimeSpan Milliseconds(string text) => TimeSpan.FromMilliseconds(Number(text));
}
