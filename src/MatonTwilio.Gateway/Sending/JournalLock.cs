using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// Prevents a second writer of a journal. A lock is a separate file, so that the journal can be read while it is written. The system releases the lock with the
/// process.
/// </summary>
internal static class JournalLock
{
    /// <summary>Locks the path. This also detects a writer on another machine, if the file is on a share.</summary>
    /// <exception cref="MatonJournalException">Another command is writing the journal.</exception>
    public static FileStream ByPath(string path) => Take(path, path + ".lock", FileOptions.None);

    /// <summary>Locks the journal's identity: a hard link and a copy of a journal have the same ID.</summary>
    /// <exception cref="MatonJournalException">Another command is writing the journal.</exception>
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
