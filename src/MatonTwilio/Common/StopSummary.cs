namespace MatonTwilio.Commands;

/// <summary>Reports the progress of a command that was stopped. A person who does not know of a change repeats it.</summary>
internal static class StopSummary
{
    private const int MostNamed = 3;

    /// <summary>Writes it to the host: the streams of a pipeline that was stopped are closed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="doneWord">The word for those that succeeded, such as "sent".</param>
    /// <param name="done">How many those are.</param>
    /// <param name="failed">How many failed.</param>
    /// <param name="leftWord">The word for those whose request was not sent, such as "not sent".</param>
    /// <param name="left">How many those are.</param>
    /// <param name="names">The names of some of them.</param>
    /// <param name="open">How many have left, and their response has not come.</param>
    public static void Say(MatonCommand command, string doneWord, int done, int failed, string leftWord, int left, IReadOnlyCollection<string> names, int open)
    {
        var withFailed = failed > 0 ? $"{failed} failed, " : "";
        var withNames = names.Count > 0 ? $" ({Names(names)})" : "";
        command.Host.UI.WriteWarningLine(DisplayText.Visible($"Stopped. {done} {doneWord}, {withFailed}{left} {leftWord}{withNames}, {open} in progress."));
    }

    /// <summary>The first few names.</summary>
    public static string Names(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", ..." : "");
}
