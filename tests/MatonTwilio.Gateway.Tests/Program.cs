namespace MatonTwilio.Gateway.Tests;

/// <summary>Runs the sender of the proof in a process of its own: see <see cref="CampaignSender"/>.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => CampaignSender.Run(arguments);
}
