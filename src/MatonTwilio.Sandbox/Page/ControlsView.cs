namespace MatonTwilio.Sandbox;

/// <summary>Shows the forms for incoming messages and calls, and for faults.</summary>
internal static class ControlsView
{
    /// <summary>Draws the view.</summary>
    /// <param name="token">The token that each form contains.</param>
    /// <param name="rate">The share of requests that get a random fault.</param>
    /// <param name="digits">The digits that the person at the other end presses.</param>
    /// <param name="problem">The problem with the form that was sent; null for none.</param>
    public static Html Draw(string token, double rate, string digits, string? problem) => Html.Of($"""
        {(problem is null ? Html.Empty : Html.Of($"<p role=\"alert\"><strong>{problem}</strong></p>"))}
        <h2>Messages and calls from people</h2>
        <form method="post" action="/controls/message">
        {Token(token)}
        <label>From <input name="from" value="+15559876543" required></label>
        <label>To <input name="to" value="{WellKnownNumbers.Own}" required></label>
        <label>Message <textarea name="body" maxlength="1600"></textarea></label>
        <button>Send</button>
        </form>
        <form method="post" action="/controls/call">
        {Token(token)}
        <label>From <input name="from" value="+15559876543" required></label>
        <label>To <input name="to" value="{WellKnownNumbers.Own}" required></label>
        <button>Call</button>
        </form>
        <form method="post" action="/controls/digits">
        {Token(token)}
        <label>Digits that the person presses at each Gather <input name="digits" value="{digits}" pattern="[0-9*#]*"></label>
        <button>Set digits</button>
        </form>
        <h2>Faults</h2>
        <form method="post" action="/controls/fault">
        {Token(token)}
        <label>Fault <select name="kind">{Html.Join(Enum.GetNames<SandboxFaultKind>().Select(static kind => Html.Of($"<option>{kind}</option>")))}</select></label>
        <label>Method <select name="method"><option value="">any</option><option>GET</option><option>POST</option><option>DELETE</option></select></label>
        <label>Only for paths that contain <input name="path" maxlength="200" placeholder="/Messages"></label>
        <label>Number of requests <input name="count" type="number" min="1" max="1000" value="1" required></label>
        <button>Add fault</button>
        </form>
        <form method="post" action="/controls/rate">
        {Token(token)}
        <label>Share of requests with a random fault, 0 to 1 <input name="rate" type="number" min="0" max="1" step="any" value="{rate}" required></label>
        <button>Set share</button>
        </form>
        <form method="post" action="/controls/clear">
        {Token(token)}
        <button>Remove all faults</button>
        </form>
        """);

    private static Html Token(string token) => Html.Of($"<input type=\"hidden\" name=\"{PageGuard.TokenField}\" value=\"{token}\">");
}
