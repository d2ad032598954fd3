namespace MatonTwilio.Gateway.Tests;

/// <summary>Runs parts of tests in a process of their own: a sender to kill (<see cref="CampaignSender"/>), or a process that saves a file (<see cref="FileSaver"/>).</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
        => arguments[0] == FileSaver.Name ? await FileSaver.RunAsync(arguments) : CampaignSender.Run(arguments);
}
