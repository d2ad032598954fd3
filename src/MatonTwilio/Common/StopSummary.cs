namespace MatonTwilio.Commands;

/// <summary>Reports the progress of a command that was stopped. A user who does not know of a change would repeat it.</summary>
internal static class StopSummary
{
    private const int MostNamed = 3;

    /// <summary>Writes the summary to the host, because the streams of a stopped pipeline are closed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="doneWord">The word for those that succeeded, such as "sent".</param>
    /// <param name="done">The number of inputs that succeeded.</param>
    /// <param name="failed">The number of inputs that failed.</param>
    /// <param name="leftWord">The word for those whose request was not sent, such as "not sent".</param>
    /// <param name="left">The number of inputs whose request was not sent.</param>
    /// <param name="names">The names of some of them.</param>
    /// <param name="open">The number of requests that were sent and whose response has not arrived.</param>
    public static void Say(MatonCommand command, string doneWord, int done, int failed, string leftWord, int left, IReadOnlyCollection<string> names, int open)
    {
        var withFailed = failed > 0 ? $"{failed} failed, " : "";
        var withNames = names.Count > 0 ? $" ({Names(names)})" : "";
        command.Host.UI.WriteWarningLine(DisplayText.Visible($"Stopped. {done} {doneWord}, {withFailed}{left} {leftWord}{withNames}, {open} in progress."));
    }

    /// <summary>The first few names.</summary>
    public static string Names(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", ..." : "");
}
