using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>Shows messages, calls, faults, and the log.</summary>
internal static class ActivityView
{
    /// <summary>Draws the view.</summary>
    /// <param name="activity">The messages and calls.</param>
    /// <param name="faults">The pending faults.</param>
    /// <param name="rate">The share of requests that get a random fault.</param>
    /// <param name="lines">The log, oldest line first.</param>
    /// <param name="zone">The time zone in which times are shown.</param>
    /// <param name="isPaused">Whether the page does not refresh.</param>
    public static Html Draw(
        Activity activity, IReadOnlyList<(SandboxFault Fault, int Left)> faults, double rate, IReadOnlyList<string> lines, TimeZoneInfo zone, bool isPaused)
        => Html.Of($"""
            <p>{(isPaused ? Html.Of($"<a href=\"/\">Resume</a>") : Html.Of($"<a href=\"/?paused\">Pause</a> <small>refreshes every 2 seconds</small>"))}</p>
            {Section("Messages", activity.Messages.Select(item => Item(item, zone)))}
            {Section("Calls", activity.Calls.Select(item => Item(item, zone)))}
            {Section("Pending faults", Faults(faults, rate))}
            <h2>Log</h2>
            {(lines.Count == 0 ? None : Html.Of($"<pre>{string.Join('\n', lines.Reverse())}</pre>"))}
            """);

    private static Html None => Html.Of($"<p class=\"none\">none</p>");

    private static Html Section(string heading, IEnumerable<Html> items)
    {
        Html[] all = [.. items];
        return Html.Of($"<h2>{heading}</h2>{(all.Length == 0 ? None : Html.Of($"<ul>{Html.Join(all)}</ul>"))}\n");
    }

    private static Html Item(ActivityItem item, TimeZoneInfo zone)
    {
        var time = TimeZoneInfo.ConvertTime(item.At, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var from = item.From ?? "(sender not chosen yet)";
        return Html.Of($"<li><small>{time} {item.Direction}</small> <strong>{item.Status}</strong> {from} → {item.To}<p>{item.Detail}</p></li>\n");
    }

    private static IEnumerable<Html> Faults(IReadOnlyList<(SandboxFault Fault, int Left)> faults, double rate)
        => faults
            .Select(static one => Fault(one.Fault, one.Left))
            .Concat(rate > 0 ? [Html.Of($"<li>random faults, share of all requests: {rate}</li>")] : []);

    private static Html Fault(SandboxFault fault, int left)
        => Html.Of($"<li><strong>{fault.Kind.ToString()}</strong> for {left} × {fault.Method ?? "any method"}, {fault.PathFragment ?? "any path"}</li>\n");
}
