using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Reads values for completion with Tab in the background, if a user types commands at a prompt. Scripts, scheduled jobs and pwsh -Command send no such request.
/// </summary>
internal static class Prompt
{
    // The parameters with which pwsh runs a command and ends. It accepts each shorter form down to the second one.
    private static readonly (string Name, string Shortest)[] Ending = [("command", "c"), ("commandwithargs", "commandw"), ("cwa", "cwa"), ("file", "f"),
        ("encodedcommand", "e"), ("ec", "ec"), ("noninteractive", "noni")];

    private const string Staying = "noexit";
    private const string ShortestStaying = "noe";

    private static readonly Lazy<bool> Follows = new(static () => FollowsFrom(Environment.GetCommandLineArgs()));

    /// <summary>Starts to read the values of a session, if a user typed the command. Nothing waits for it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="session">The session.</param>
    public static void BeginCompletion(MatonCommand command, GatewaySession session)
    {
        if (command.Host?.Name == "ConsoleHost"
            && command.MyInvocation?.CommandOrigin == CommandOrigin.Runspace
            && !Console.IsInputRedirected
            && !Console.IsOutputRedirected
            && Follows.Value)
        {
            CompletionCache.Of(session).Begin();
        }
    }

    /// <summary>Whether pwsh shows a prompt if it is started with these arguments.</summary>
    private static bool FollowsFrom(IEnumerable<string> arguments)
    {
        var stays = false;
        foreach (var name in arguments.Skip(1).Where(static one => one is ['-' or '/', ..]).Select(static one => one.TrimStart('-', '/').ToLowerInvariant()))
        {
            stays |= IsForm(name, Staying, ShortestStaying);
            if (Array.Exists(Ending, one => IsForm(name, one.Name, one.Shortest)))
            {
                return stays;
            }
        }

        return true;
    }

    private static bool IsForm(string typed, string name, string shortest)
        => name.StartsWith(typed, StringComparison.Ordinal) && typed.StartsWith(shortest, StringComparison.Ordinal);
}
