namespace MatonTwilio.Tests;

/// <summary>A theory about a file that is beside the repository. If the file does not exist, the test is skipped, and the reason names the file.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <param name="file">The file, relative to the folder <c>shared</c> beside the repository.</param>
    public SharedTheoryAttribute(string file) => Skip = SharedFile.WhyNot(file);
}
