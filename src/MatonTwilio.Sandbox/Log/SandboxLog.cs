using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>The log. The page shows its last lines, and a listener receives each line at once.</summary>
/// <param name="options">The clock and the listener.</param>
internal sealed class SandboxLog(SandboxOptions options)
{
    private const int Most = 200;

    private readonly object _gate = new();
    private readonly Queue<string> _lines = new();

    /// <summary>The last lines, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Adds a line. Control characters are shown as symbols, so that data of a program cannot control a terminal.</summary>
    public void Add(string text)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{options.TimeProvider.GetLocalNow():HH:mm:ss} {DisplayText.Visible(text)}");
        lock (_gate)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Most)
            {
                _lines.Dequeue();
            }
        }

        options.Log?.Invoke(line);
    }

    /// <summary>Adds a request and its result. Only the path of the URL is shown, because a query may contain secrets.</summary>
    public void Add(HttpRequest request, SandboxFault? fault, HttpOutcome outcome, TimeSpan elapsed)
    {
        var end = outcome switch
        {
            HttpReply reply => reply.Status.ToString(CultureInfo.InvariantCulture),
            HttpOutcome.Silent => "no response",
            _ => "connection closed",
        };
        Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Method} {request.Path} {end} {elapsed.TotalMilliseconds:0} ms{(fault is null ? "" : $" (fault {fault.Kind})")}"));
    }
}
