using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Reports;

/// <summary>The page's style sheet, and the hash by which the page's policy lets it in and nothing else.</summary>
internal sealed class ReportStyle
{
    private ReportStyle(string text)
    {
        Text = text;
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public string Text { get; }

    public string Hash { get; }

    public static ReportStyle Load()
    {
        using var resource = typeof(ReportStyle).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(resource);

        // A browser reads line ends as \n before it takes the hash.
        return new ReportStyle(reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
