using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>The base of the tests that save files, with a folder for each test in the variable $folder.</summary>
public abstract class FilesTest : HeldClockTest, IDisposable
{
    private protected FilesTest() => PowerShell["folder"] = Folder["saved"];

    private protected TempFolder Folder { get; } = new();

    /// <summary>The names of the files in the target folder.</summary>
    private protected IReadOnlyList<string> Saved => Directory.Exists(Folder["saved"]) ? [.. Directory.GetFiles(Folder["saved"]).Select(Path.GetFileName).OfType<string>().Order()] : [];

    public new void Dispose()
    {
        base.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
