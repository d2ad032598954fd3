using System.Globalization;
using MatonTwilio.Benchmarks;

// Each measurement runs in a process of its own, so that its memory and its start are separate. The arguments select the measurement.
return args switch
{
    ["serve"] => await PageServer.RunAsync(),
    ["list", var reader, var records, var pageSize, var address] => Lists.Run(reader, Number(records), Number(pageSize), new Uri(address)),
    ["peer", var reader, var rounds, var address] => Peers.Run(reader, Number(rounds), new Uri(address)),
    ["window", var lanes, var records, var rate, var address] => await ParallelWindows.RunAsync(Number(lanes), Number(records), Number(rate), new Uri(address)),
    ["start", var what, var address] => Starts.Run(what, new Uri(address)),
    ["peers"] => await Report.ShowPeersAsync(),
    ["sends"] => Report.ShowSends(),
    [] or ["run"] => await Report.RunAsync(isLong: false),
    ["run", "--long"] => await Report.RunAsync(isLong: true),
    _ => throw new ArgumentException("Usage: run [--long]"),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
