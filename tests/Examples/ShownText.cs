using System.Text.RegularExpressions;

namespace MatonTwilio.Examples;

/// <summary>Compares the output in a document with the output on a screen.</summary>
internal static class ShownText
{
    // A placeholder for any number of lines.
    private const string LeftOut = "...";

    // The recommendation below an error, which PowerShell shows since 7.5.
    private static readonly bool ShowsRecommendations = typeof(PSObject).Assembly.GetName().Version >= new Version(7, 5);

    /// <summary>Whether both are the same, except values that change in every run (times, SIDs, IDs, ports) and the widths of columns.</summary>
    public static bool AreAlike(IEnumerable<string> document, string screen)
    {
        var pattern = string.Join("", Lines(document).Where(IsShown).Select(static line => line == LeftOut ? "(.*\n)*?" : Regex.Escape(line) + "\n"));
        var text = string.Join("", Lines(screen.Split('\n')).Select(static line => line + "\n"));
        return Regex.IsMatch(text, $@"\A{pattern}\z");
    }

    private static IEnumerable<string> Lines(IEnumerable<string> text) => text.Select(Plain).Where(static line => line.Length > 0);

    private static bool IsShown(string line) => ShowsRecommendations || !line.StartsWith("Recommendation: ", StringComparison.Ordinal);

    private static string Plain(string line)
    {
        line = Regex.Replace(line, @"\b[A-Z]{2}[0-9a-f]{32}\b", "SID");
        line = Regex.Replace(line, @"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "ID");
        line = Regex.Replace(line, @"[0-9]+(\.[0-9]+)?", "0");
        line = Regex.Replace(line, "-{2,}", "--");
        return Regex.Replace(line, @"\s+", " ").Trim();
    }
}
