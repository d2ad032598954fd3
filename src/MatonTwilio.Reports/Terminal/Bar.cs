using Spectre.Console;
using Spectre.Console.Rendering;

namespace MatonTwilio.Reports;

/// <summary>A bar that fits its column, drawn in steps of an eighth of a character.</summary>
/// <param name="share">The share of the width that is filled, from 0 to 1.</param>
internal sealed class Bar(decimal share) : Renderable
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        // Any amount above zero is visible.
        var eighths = share > 0 && maxWidth > 0 ? Math.Max(1, (int)(8 * maxWidth * Math.Min(1, share))) : 0;
        var text = new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
        yield return new Segment(text, new Style(UsageChart.Ink));
        yield return new Segment(new string(' ', maxWidth - text.Length));
    }
}
