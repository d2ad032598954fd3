namespace MatonTwilio.Commands;

/// <summary>Twilio's usage categories, in the order in which they are suggested.</summary>
internal static class UsageCategories
{
    private static readonly Lazy<string[]> Known = new(Read);

    /// <summary>The names. Twilio may add new ones at any time.</summary>
    public static string[] All => Known.Value;

    private static string[] Read()
    {
        using var resource = typeof(UsageCategories).Assembly.GetManifestResourceStream("UsageCategories.txt")!;
        using var reader = new StreamReader(resource);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').Select(static line => line.TrimEnd('\r'))];
    }
}
