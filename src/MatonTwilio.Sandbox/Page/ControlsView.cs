namespace MatonTwilio.Sandbox;

/// <summary>Shows the forms for incoming messages and calls, and for faults.</summary>
internal static class ControlsView
{
    /// <summary>The view.</summary>
    /// <param name="token">What each form has to carry.</param>
    /// <param name="rate">The share of requests that goes wrong by chance.</param>
    /// <param name="digits">What the person at the other end presses.</param>
    /// <param name="problem">What was wrong with the form that was sent; null for nothing.</param>
    public static Html Draw(string token, double rate, string digits, string? problem) => Html.Of($"""
        {(problem is null ? Html.Empty : Html.Of($"<p role=\"alert\"><strong>{problem}</strong></p>"))}
        <h2>People</h2>
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
        <label>Digits that are pressed at each Gather <input name="digits" value="{digits}" pattern="[0-9*#]*"></label>
        <button>Set the digits</button>
        </form>
        <h2>Faults</h2>
        <form method="post" action="/controls/fault">
        {Token(token)}
        <label>What goes wrong <select name="kind">{Html.Join(Enum.GetNames<SandboxFaultKind>().Select(static kind => Html.Of($"<option>{kind}</option>")))}</select></label>
        <label>Method <select name="method"><option value="">any</option><option>GET</option><option>POST</option><option>DELETE</option></select></label>
        <label>Only where the path has this in it <input name="path" maxlength="200" placeholder="/Messages"></label>
        <label>For how many requests <input name="count" type="number" min="1" max="1000" value="1" required></label>
        <button>Add the fault</button>
        </form>
        <form method="post" action="/controls/rate">
        {Token(token)}
        <label>Share of requests that goes wrong by chance, 0 to 1 <input name="rate" type="number" min="0" max="1" step="any" value="{rate}" required></label>
        <button>Set the share</button>
        </form>
        <form method="post" action="/controls/clear">
        {Token(token)}
        <button>Remove all faults</button>
        </form>
        """);

    private static Html Token(string token) => Html.Of($"<input type=\"hidden\" name=\"{PageGuard.TokenField}\" value=\"{token}\">");
}
