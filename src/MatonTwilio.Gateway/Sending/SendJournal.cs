using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// The record of a campaign on disk: a line when a send begins, before its request leaves, and a line when it ends, before its result is
/// given. Each is on the disk when the call returns. One process writes at a time; only the owner may read it.
/// </summary>
public sealed class SendJournal : IDisposable
{
    private const int Version = 1;

    private readonly object _gate = new();
    private readonly FileStream _lock;
    private readonly FileStream _file;
    private readonly JournalContent _content;
    private readonly string _path;
    private Exception? _failure;

    private SendJournal(string path, FileStream @lock, FileStream file, JournalContent content)
    {
        (_path, _lock, _file, _content) = (path, @lock, file, content);
    }

    /// <summary>The rows that it knows, in the order in which they were first begun.</summary>
    public IReadOnlyList<TwilioSendEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _content.Entries];
            }
        }
    }

    /// <summary>Opens a journal to write to, or makes one. A torn last line is cut off: its send was not begun, or is looked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="campaign">A digest of what makes the campaign.</param>
    /// <returns>The journal, for whoever opens it to dispose.</returns>
    /// <exception cref="MatonJournalException">It is in use, of another campaign, corrupt, or cannot be written.</exception>
    public static SendJournal Open(string path, string campaign)
    {
        path = FileAt(path);
        var @lock = Take(path);
        try
        {
            var file = OwnerOnlyFile.Open(path, FileMode.OpenOrCreate);
            try
            {
                return Open(path, campaign, @lock, file);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (Exception error) when (IsDiskError(error))
        {
            @lock.Dispose();
            throw Failures.JournalUnusable(path, error);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>Reads a journal, also while it is being written.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its rows, in the order in which they were first begun.</returns>
    /// <exception cref="MatonJournalException">It cannot be read, or is no journal.</exception>
    public static IReadOnlyCollection<TwilioSendEntry> Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return JournalContent.Read(ReadAll(file)).Entries;
        }
        catch (Exception error) when (IsDiskError(error))
        {
            throw Failures.JournalUnreadable(path, error);
        }
    }

    /// <summary>What it knows of a row; null where that is nothing.</summary>
    /// <param name="key">The row's key.</param>
    /// <returns>The entry.</returns>
    public TwilioSendEntry? Find(string key)
    {
        lock (_gate)
        {
            return _content.Find(key);
        }
    }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    /// <summary>Records that a send begins; it is on the disk when this returns.</summary>
    internal void Begin(string key, string recipient, DateTimeOffset at, string? content = null)
        => Append(new JournalLine { Begin = key, To = recipient, Content = content, At = at });

    /// <summary>Records how a send ended; it is on the disk when this returns.</summary>
    internal void End(string key, TwilioSendState state, string? sid, string? error)
        => Append(new JournalLine { End = key, State = state.ToString(), Sid = sid, Error = error, At = DateTimeOffset.UtcNow });

    private static SendJournal Open(string path, string campaign, FileStream @lock, FileStream file)
    {
        var content = JournalContent.Read(ReadAll(file));
        if (content.Campaign is not null && content.Campaign != campaign)
        {
            throw Failures.JournalOfAnotherCampaign(path);
        }

        // Not before it is known to be a journal: the file of another program stays as it is.
        OwnerOnlyFile.Restrict(path, file);
        var journal = new SendJournal(path, @lock, file, content);
        file.SetLength(content.WholeLength);
        file.Position = content.WholeLength;
        if (content.Campaign is null)
        {
            journal.Append(new JournalLine { Journal = Version, Campaign = campaign, At = DateTimeOffset.UtcNow });
        }

        return journal;
    }

    private static byte[] ReadAll(FileStream file)
    {
        var bytes = new byte[file.Length];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    // The file that a link leads to: by another name it would have another lock, and two could write.
    private static string FileAt(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        }
        catch (Exception error) when (IsDiskError(error))
        {
            throw Failures.JournalUnusable(path, error);
        }
    }

    // A file of its own, so that the journal can be read while it is written; the system lets go of it with the process.
    private static FileStream Take(string path)
    {
        try
        {
            return OwnerOnlyFile.Open(path + ".lock", FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(path + ".lock"))
        {
            throw Failures.JournalInUse(path, error);
        }
        catch (Exception error) when (IsDiskError(error))
        {
            throw Failures.JournalUnusable(path, error);
        }
    }

    // InvalidOperationException: what Windows makes of a disk or a share that knows no permissions.
    private static bool IsDiskError(Exception error)
        => error is IOException or UnauthorizedAccessException or NotSupportedException or InvalidOperationException or System.Security.SecurityException;

    private void Append(JournalLine line)
    {
        lock (_gate)
        {
            if (_failure is not null)
            {
                // The line that failed may be torn: nothing may follow it.
                throw Failures.JournalUnusable(_path, _failure);
            }

            try
            {
                _file.Write(line.ToBytes());
                _file.Flush(flushToDisk: true);
            }
            catch (Exception error)
            {
                // Whatever it is: a file over the system's limit, for one, is no IOException in .NET.
                _failure = error;
                throw Failures.JournalUnusable(_path, error);
            }

            _content.Add(line);
        }
    }
}
