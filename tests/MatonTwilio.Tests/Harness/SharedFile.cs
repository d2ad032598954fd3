namespace MatonTwilio.Tests;

/// <summary>Files that stand beside the repository and not in it, below the folder <c>shared</c>.</summary>
internal static class SharedFile
{
    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", file));

    /// <summary>Why a test that needs a file is skipped; null where the file is there.</summary>
    public static string? WhyNot(string file) => File.Exists(PathOf(file)) ? null : $"There is no ../shared/{file}.";
}
