namespace MatonTwilio;

/// <summary>A line of a chart. As text it is plain; the screen shows it in colours, which PowerShell takes out where it goes elsewhere.</summary>
/// <param name="Text">The line without colours.</param>
/// <param name="Drawn">The line with colours, as ANSI sequences.</param>
public sealed record TwilioChartLine(string Text, string Drawn)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
