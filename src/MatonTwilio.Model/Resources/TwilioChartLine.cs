namespace MatonTwilio;

/// <summary>A line of a chart. As text it is plain; the screen shows it in colors, which PowerShell takes out where it goes elsewhere.</summary>
/// <param name="Text">The line without colors.</param>
/// <param name="Drawn">The line with colors, as ANSI sequences.</param>
public sealed record TwilioChartLine(string Text, string Drawn)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
