using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Reports;

/// <summary>The page's style sheet, and its hash. The content security policy of the page allows only the style sheet with this hash.</summary>
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

        // A browser converts line ends to \n before it computes the hash.
        return new ReportStyle(reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
