using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// Keeps a second writer away from a journal. Locks are files of their own, so that the journal can be read while it is written; the system
/// releases them with the process.
/// </summary>
internal static class JournalLock
{
    /// <summary>Locks the path: also where the file is on a share and the other writer on another machine.</summary>
    /// <exception cref="MatonJournalException">Another command writes to it.</exception>
    public static FileStream ByPath(string path) => Take(path, path + ".lock", FileOptions.None);

    /// <summary>Locks what the journal is, whatever it is called: a hard link or a copy of one journal has the same id.</summary>
    /// <exception cref="MatonJournalException">Another command writes to it.</exception>
    public static FileStream ById(string path, string id) => Take(path, Path.Combine(Path.GetTempPath(), $"MatonTwilio-{id}.lock"), FileOptions.DeleteOnClose);

    private static FileStream Take(string path, string file, FileOptions options)
    {
        try
        {
            return OwnerOnlyFile.Open(file, FileMode.OpenOrCreate, FileShare.None, options);
        }
        catch (IOException error) when (File.Exists(file))
        {
            throw Failures.JournalInUse(path, error);
        }
    }
}
