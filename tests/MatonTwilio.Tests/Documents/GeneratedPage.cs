namespace MatonTwilio.Tests;

/// <summary>A document, or a part of one, that is generated from the contract.</summary>
/// <param name="File">Its path relative to the checkout.</param>
/// <param name="From">Returns the expected content for the current content.</param>
internal sealed record GeneratedPage(string File, Func<string, string> From)
{
    /// <summary>If this variable has any value, the pages are written instead of compared.</summary>
    public const string WriteVariable = "MATON_WRITE_PAGES";

    /// <summary>The command that writes all of them.</summary>
    public const string WriteCommand = $"{WriteVariable}=1 dotnet test tests/MatonTwilio.Tests --filter FullyQualifiedName~GeneratedPageTests";

    /// <summary>Every generated page.</summary>
    public static IReadOnlyList<GeneratedPage> All { get; } =
    [
        new("docs/coverage.md", static _ => CoveragePage.Make()),
        new("docs/cmdlets.md", static _ => CmdletPage.Make()),
        new("MatonTwilio.psd1", ManifestCmdlets.In),
    ];

    /// <summary>The document's path on this machine.</summary>
    public string FullPath => Path.Combine(Repository.Root, File);
}
