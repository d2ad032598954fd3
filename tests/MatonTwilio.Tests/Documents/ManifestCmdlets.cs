namespace MatonTwilio.Tests;

/// <summary>The cmdlets that the manifest exports, by name, between two marks.</summary>
internal static class ManifestCmdlets
{
    /// <summary>The manifest with the expected list.</summary>
    public static string In(string manifest) => GeneratedPart.Replace(manifest, "# {0}", Make());

    private static string Make()
        => string.Concat(TheContract.Table.Families.SelectMany(static family => family.Cmdlets).Order(StringComparer.Ordinal).Select(static cmdlet => $"        '{cmdlet}'\n"));
}
