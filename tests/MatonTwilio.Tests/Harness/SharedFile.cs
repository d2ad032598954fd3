namespace MatonTwilio.Tests;

/// <summary>Files in the folder <c>shared</c> beside the repository.</summary>
internal static class SharedFile
{
    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", file));

    /// <summary>The reason to skip a test that requires a file; null if the file exists.</summary>
    public static string? WhyNot(string file) => File.Exists(PathOf(file)) ? null : $"There is no ../shared/{file}.";
}
