using System.Globalization;
using System.Security;
using System.Text;

namespace MatonTwilio.Benchmarks;

/// <summary>Draws the times of the readers as bars for the README, in a light and a dark version.</summary>
internal static class Picture
{
    private const int Width = 780;
    private const int BarsAt = 330;
    private const int LongestBar = 360;
    private const int Line = 24;

    public static async Task WriteAsync(IReadOnlyList<PeerResult> results, string folder)
    {
        await WriteAsync(results, Path.Combine(folder, "lists-light.svg"), "#ffffff", "#24292f", "#0969da", "#8b949e");
        await WriteAsync(results, Path.Combine(folder, "lists-dark.svg"), "#0d1117", "#e6edf3", "#58a6ff", "#6e7781");
    }

    private static Task WriteAsync(IReadOnlyList<PeerResult> results, string path, string window, string text, string own, string others)
    {
        var height = (2 * (results.Count + 2) * Line) + 8;
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{height}' role='img' aria-label='Time to read 100,000 messages'>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<rect width='{Width}' height='{height}' rx='8' fill='{window}' stroke='#8b949e' stroke-opacity='0.4'/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<g font-family='Segoe UI, Helvetica, Arial, sans-serif' font-size='14' fill='{text}'>");
        var top = Line;
        Append("Read 100,000 messages in a new process, its start included (seconds)", static one => one.ColdMilliseconds);
        Append("Read them once more in the same process (seconds)", static one => one.WarmMilliseconds);
        svg.AppendLine("</g>").AppendLine("</svg>");
        return File.WriteAllTextAsync(path, svg.ToString());

        void Append(string title, Func<PeerResult, double> of)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x='16' y='{top}' font-weight='bold'>{title}</text>");
            var longest = results.Max(of);
            foreach (var one in results)
            {
                top += Line;
                var bar = Math.Max(1, LongestBar * of(one) / longest);
                var fill = one.Name.StartsWith("Get-", StringComparison.Ordinal) ? own : others;
                svg.AppendLine(CultureInfo.InvariantCulture, $"<text x='16' y='{top}'>{SecurityElement.Escape(one.Name)}</text>");
                svg.AppendLine(CultureInfo.InvariantCulture, $"<rect x='{BarsAt}' y='{top - 12}' width='{bar:0}' height='14' fill='{fill}'/>");
                svg.AppendLine(CultureInfo.InvariantCulture, $"<text x='{BarsAt + bar + 8:0}' y='{top}'>{of(one) / 1000:0.0#}</text>");
            }

            top += 2 * Line;
        }
    }
}
