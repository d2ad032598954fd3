using System.Globalization;
using MatonTwilio.Benchmarks;

// Each measurement runs in a process of its own, so that memory and start-up are its own; this is the switch between them.
return args switch
{
    ["serve"] => await PageServer.RunAsync(),
    ["list", var reader, var records, var pageSize, var address] => Lists.Run(reader, Number(records), Number(pageSize), new Uri(address)),
    ["window", var lanes, var records, var rate, var address] => await ParallelWindows.RunAsync(Number(lanes), Number(records), Number(rate), new Uri(address)),
    ["start", var what, var address] => Starts.Run(what, new Uri(address)),
    [] or ["run"] => await Report.RunAsync(quick: false),
    ["run", "--quick"] => await Report.RunAsync(quick: true),
    _ => throw new ArgumentException("Usage: run [--quick]"),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
