using System.Globalization;
using Spectre.Console;

namespace MatonTwilio.Reports;

/// <summary>Draws on a console and returns the lines of text.</summary>
internal static class TextConsole
{
    /// <summary>Draws on a new console.</summary>
    /// <param name="width">The width to fill, in characters.</param>
    /// <param name="isColored">Whether to use colors, with ANSI sequences.</param>
    /// <param name="draw">The method that draws on the console.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<string> Draw(int width, bool isColored, Action<IAnsiConsole> draw)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        draw(console);
        return [.. output.ToString().TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd())];
    }
}
