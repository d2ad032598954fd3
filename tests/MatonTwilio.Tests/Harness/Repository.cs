namespace MatonTwilio.Tests;

/// <summary>The checkout with the built module under test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Manifest { get; } = Path.Combine(Root, "MatonTwilio.psd1");

    public static string Payload { get; } = Path.Combine(Root, "bin");

    public static string Dependencies { get; } = Path.Combine(Payload, "deps");

    private static string FindRoot(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "MatonTwilio.psd1")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests are not below a checkout.");
        }

        return folder;
    }
}
