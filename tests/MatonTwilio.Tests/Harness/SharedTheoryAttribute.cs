namespace MatonTwilio.Tests;

/// <summary>A theory about a file that stands beside the repository and not in it; skipped, and named, where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <param name="file">The file, below the folder <c>shared</c> beside the repository.</param>
    public SharedTheoryAttribute(string file) => Skip = SharedFile.WhyNot(file);
}
