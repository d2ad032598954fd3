using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>
/// The page for people, with the activity and the forms of <see cref="ControlsView"/>. It requires no key and shows none. Every user of this machine can read it, and
/// its content does not allow API requests.
/// </summary>
internal sealed class SandboxPage(SandboxOptions options, Func<Uri> controlUri, Func<Activity> activity, FaultPlan faults, Callbacks people, string accountSid, SandboxLog log)
{
    /// <summary>The path of the forms.</summary>
    public const string ControlsRoot = "/controls";

    private const int MostRequests = 1000;

    private readonly PageGuard _guard = new(controlUri);

    public HttpReply Handle(HttpRequest request) => (request.Method, request.Path) switch
    {
        _ when !_guard.IsOwnHost(request) => Refuse(403, $"Open {controlUri()} on this machine."),
        ("GET", "/") => DrawActivity(isPaused: request.Query["paused"] is not null),
        ("GET", ControlsRoot) => DrawControls(200, null),
        ("POST", _) when !_guard.IsOwnForm(request) => Refuse(403, "This form was not sent by this page, or the page is older than the sandbox. Open the page again."),
        ("POST", ControlsRoot + "/fault") => AddFault(request.Form),
        ("POST", ControlsRoot + "/rate") => SetRate(request.Form),
        ("POST", ControlsRoot + "/clear") => Clear(),
        ("POST", ControlsRoot + "/message") => Play(() => people.Receive(Number(request.Form["from"]), Number(request.Form["to"]), request.Form["body"] ?? string.Empty)),
        ("POST", ControlsRoot + "/call") => Play(() => people.Ring(accountSid, Number(request.Form["from"]), Number(request.Form["to"]))),
        ("POST", ControlsRoot + "/digits") => Play(() => people.Digits = request.Form["digits"] ?? string.Empty),
        _ => Refuse(404, "This page does not exist."),
    };

    private static HttpReply Refuse(int status, string reason) => PageFrame.Reply(status, refreshes: false, Html.Of($"<p>{reason}</p>"));

    private HttpReply DrawActivity(bool isPaused) => PageFrame.Reply(
        200, refreshes: !isPaused, ActivityView.Draw(activity(), faults.Asked, faults.Rate, log.Lines, options.TimeProvider.LocalTimeZone, isPaused));

    private HttpReply DrawControls(int status, string? problem)
        => PageFrame.Reply(status, refreshes: false, ControlsView.Draw(_guard.Token, faults.Rate, people.Digits, problem));

    private HttpReply AddFault(FormFields form)
    {
        if (!Enum.GetNames<SandboxFaultKind>().Contains(form["kind"]))
        {
            return DrawControls(400, "Choose a fault.");
        }

        if (!int.TryParse(form["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostRequests)
        {
            return DrawControls(400, $"The number of requests must be from 1 to {MostRequests}.");
        }

        faults.Add(new SandboxFault(Enum.Parse<SandboxFaultKind>(form["kind"]!))
        {
            Method = form["method"] is { Length: > 0 } method ? method : null,
            PathFragment = form["path"] is { Length: > 0 } path ? path : null,
            Count = count,
        });
        return PageFrame.ToActivity;
    }

    private HttpReply SetRate(FormFields form)
    {
        if (!double.TryParse(form["rate"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate is not (>= 0 and <= 1))
        {
            return DrawControls(400, "The share must be a number from 0 to 1.");
        }

        faults.Rate = rate;
        return PageFrame.ToActivity;
    }

    private static string Number(string? text) => PhoneNumber.Normalize(text ?? string.Empty) is var number && PhoneNumber.IsValid(number)
        ? number
        : throw new ArgumentException("Use phone numbers in E.164 format, such as +15551234567.");

    private HttpReply Play(Action play)
    {
        try
        {
            play();
            return PageFrame.ToActivity;
        }
        catch (ArgumentException problem)
        {
            return DrawControls(400, problem.Message);
        }
    }

    private HttpReply Clear()
    {
        faults.Clear();
        return PageFrame.ToActivity;
    }
}
