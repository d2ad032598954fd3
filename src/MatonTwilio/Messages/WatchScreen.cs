using System.Globalization;
using System.Management.Automation.Host;
using System.Text;

namespace MatonTwilio.Commands;

/// <summary>The terminal while a command shows a changing view. It uses the alternate screen, which keeps the earlier content.</summary>
internal sealed class WatchScreen : IDisposable
{
    private const string Enter = "\u001b[?1049h\u001b[?25l";
    private const string Leave = "\u001b[?25h\u001b[?1049l";
    private const string Home = "\u001b[H";
    private const string RestOfLine = "\u001b[K";
    private const string RestOfScreen = "\u001b[J";

    private readonly PSHost _host;
    private IReadOnlyList<string> _lines = [];
    private bool _isLeft;

    private WatchScreen(PSHost host)
    {
        _host = host;
        _host.UI.Write(Enter);
    }

    /// <summary>Switches to the alternate screen; null if there is no terminal, or one that does not support drawing.</summary>
    public static WatchScreen? OpenIn(PSHost host)
        => host.Name == "ConsoleHost" && !Console.IsOutputRedirected && host.UI is { SupportsVirtualTerminal: true } ? new WatchScreen(host) : null;

    /// <summary>Draws the lines of a view.</summary>
    /// <param name="draw">Draws the lines for a width.</param>
    public void Draw(Func<int, IReadOnlyList<string>> draw) => _lines = draw(Math.Max(40, _host.UI.RawUI.BufferSize.Width - 1));

    /// <summary>Shows the view, and the time below it.</summary>
    /// <param name="note">The note next to the time; null to show how to end the view.</param>
    public void Show(string? note)
    {
        // Each line is written over the old one, so that the screen does not flicker. Lines that do not fit are left out.
        var time = TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        string[] lines = [.. _lines, DisplayText.Visible(note is null ? $"{time}  Ctrl+C ends." : $"{time}  {note}")];
        var height = Math.Max(5, _host.UI.RawUI.WindowSize.Height - 1);
        var frame = new StringBuilder(Home);
        foreach (var line in lines.Length <= height ? lines : [.. lines.Take(height - 1), lines[^1]])
        {
            frame.Append(line).Append(RestOfLine).Append('\n');
        }

        _host.UI.Write(frame.Append(RestOfScreen).ToString());
    }

    /// <summary>Switches back to the normal screen.</summary>
    public void Dispose()
    {
        if (!_isLeft)
        {
            _isLeft = true;
            _host.UI.Write(Leave);
        }
    }
}
