namespace MatonTwilio.Tests;

/// <summary>The base of the tests of campaigns: a file for the journal, which ends with the test, and people that the sandbox has from its start.</summary>
public abstract class CampaignTest : ModuleTest, IDisposable
{
    /// <summary>Who has written STOP to the sandbox's number.</summary>
    protected const string Unsubscribed = "+15559870000";

    /// <summary>Whom the last messages did not reach, and none will.</summary>
    protected const string Unreachable = "+15559870001";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-campaign-");

    protected CampaignTest() => PowerShell["file"] = JournalPath;

    /// <summary>The journal, which scripts know as $file.</summary>
    protected string JournalPath => Path.Combine(_folder.FullName, "campaign.jsonl");

    void IDisposable.Dispose()
    {
        Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
