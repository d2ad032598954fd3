namespace MatonTwilio.Commands;

/// <summary>Says how far a command came that was stopped. Whoever does not hear of a change makes it again.</summary>
internal static class StopSummary
{
    private const int MostNamed = 3;

    /// <summary>Writes it to the host: the streams of a pipeline that was stopped are closed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="doneWord">What became of those that succeeded, such as "sent".</param>
    /// <param name="done">How many those are.</param>
    /// <param name="failed">How many failed.</param>
    /// <param name="leftWord">What became of those whose request has not left, such as "not sent".</param>
    /// <param name="left">How many those are.</param>
    /// <param name="names">The names of some of them.</param>
    /// <param name="open">How many have left, and their response has not come.</param>
    public static void Say(MatonCommand command, string doneWord, int done, int failed, string leftWord, int left, IReadOnlyCollection<string> names, int open)
    {
        var withFailed = failed > 0 ? $"{failed} failed, " : "";
        var withNames = names.Count > 0 ? $" ({Names(names)})" : "";
        command.Host.UI.WriteWarningLine(DisplayText.Visible($"Stopped. {done} {doneWord}, {withFailed}{left} {leftWord}{withNames}, {open} on their way."));
    }

    /// <summary>The first few names.</summary>
    public static string Names(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", ..." : "");
}
