namespace MatonTwilio.Tests;

/// <summary>The base of the tests of campaigns, with a file for the journal, which is deleted with the test, and people who are in the initial records of the sandbox.</summary>
public abstract class CampaignTest : ModuleTest, IDisposable
{
    /// <summary>A person who has sent STOP to the sandbox's number.</summary>
    protected const string Unsubscribed = "+15559870000";

    /// <summary>A person whom the last messages did not reach, and whom no message will reach.</summary>
    protected const string Unreachable = "+15559870001";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-campaign-");

    protected CampaignTest() => PowerShell["file"] = JournalPath;

    /// <summary>The path of the journal, which scripts have as $file.</summary>
    protected string JournalPath => Path.Combine(_folder.FullName, "campaign.jsonl");

    void IDisposable.Dispose()
    {
        Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
