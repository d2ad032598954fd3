namespace MatonTwilio.Gateway.Tests;

/// <summary>Runs what a test needs in a process of its own: a sender to kill (<see cref="CampaignSender"/>), or one that saves (<see cref="FileSaver"/>).</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
        => arguments[0] == FileSaver.Name ? await FileSaver.RunAsync(arguments) : CampaignSender.Run(arguments);
}
