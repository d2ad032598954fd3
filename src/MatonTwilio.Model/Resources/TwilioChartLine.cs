namespace MatonTwilio;

/// <summary>A line of a chart. Its text is plain. On the screen it has colors, which PowerShell removes from output to files and programs.</summary>
/// <param name="Text">The line without colors.</param>
/// <param name="Drawn">The line with colors, as ANSI sequences.</param>
public sealed record TwilioChartLine(string Text, string Drawn)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
