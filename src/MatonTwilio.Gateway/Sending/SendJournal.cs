using System.Security.Cryptography;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// The record of a campaign on disk. It gets a line when a send starts, before the request leaves, and a line when the send ends, before its result is
/// returned. One process writes at a time, and only the owner may read the file.
/// </summary>
public sealed class SendJournal : IDisposable
{
    private readonly object _gate = new();
    private readonly FileStream[] _locks;
    private readonly JournalWriter _writer;
    private readonly JournalContent _content;
    private readonly TimeProvider _time;

    // The keys that this run has started.
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    private SendJournal(FileStream[] locks, JournalWriter writer, JournalContent content, TimeProvider time)
        => (_locks, _writer, _content, _time) = (locks, writer, content, time);

    /// <summary>The rows, in the order in which they were first started.</summary>
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

    /// <summary>Opens a journal for writing, or creates one. An incomplete last line is cut off: its request did not leave, or the record is searched for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="campaign">A digest of the campaign.</param>
    /// <returns>The journal. The caller disposes it.</returns>
    /// <exception cref="MatonJournalException">The journal is in use, belongs to another campaign, is corrupt, or cannot be written.</exception>
    public static SendJournal Open(string path, string campaign) => Open(path, campaign, TimeProvider.System);

    /// <inheritdoc cref="Open(string, string)"/>
    internal static SendJournal Open(string path, string campaign, TimeProvider time)
    {
        // The files to close if a later step fails.
        var opened = new Stack<FileStream>();
        try
        {
            path = FileAt(path);
            var file = OwnerOnlyFile.Open(path, FileMode.OpenOrCreate);
            opened.Push(file);
            RequireRegular(path, file);
            opened.Push(JournalLock.ByPath(path));
            var content = JournalContent.Read(ReadAll(file));
            if (content.Campaign is not null && content.Campaign != campaign)
            {
                throw Failures.JournalOfAnotherCampaign(path);
            }

            var id = content.Id ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            opened.Push(JournalLock.ById(path, id));

            // Only after the file turned out to be a journal, so that the file of another program is not changed.
            OwnerOnlyFile.Restrict(path, file);
            file.SetLength(content.WholeLength);
            file.Position = content.WholeLength;
            var writer = new JournalWriter(file, path, content.Digest);
            var journal = new SendJournal([.. opened.Where(one => one != file)], writer, content, time);
            if (content.Campaign is null)
            {
                journal.AppendAsync(new JournalLine { Journal = JournalLine.Version, Campaign = campaign, Id = id, At = time.GetUtcNow() }).GetAwaiter().GetResult();
            }

            opened.Clear();
            return journal;
        }
        catch (Exception error) when (IsDiskError(error))
        {
            throw Failures.JournalUnusable(path, error);
        }
        finally
        {
            while (opened.TryPop(out var open))
            {
                open.Dispose();
            }
        }
    }

    /// <summary>Reads a journal, even while it is being written. The file is not locked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="campaign">A digest of the campaign that the journal must belong to; null for any.</param>
    /// <returns>The rows, in the order in which they were first started.</returns>
    /// <exception cref="MatonJournalException">The file cannot be read, is not a journal, or belongs to another campaign.</exception>
    public static IReadOnlyCollection<TwilioSendEntry> Read(string path, string? campaign = null)
    {
        try
        {
            if (new FileInfo(path).Length == 0)
            {
                // Opening a pipe would wait for its writer.
                return [];
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = JournalContent.Read(ReadAll(file));
            return campaign is null || content.Campaign is null || content.Campaign == campaign ? content.Entries : throw Failures.JournalOfAnotherCampaign(path);
        }
        catch (Exception error) when (IsDiskError(error))
        {
            throw Failures.JournalUnreadable(path, error);
        }
    }

    /// <summary>The entry of a row; null if there is none.</summary>
    /// <param name="key">The row's key.</param>
    /// <returns>The entry.</returns>
    public TwilioSendEntry? Find(string key)
    {
        lock (_gate)
        {
            return _content.Find(key);
        }
    }

    /// <summary>Records rows that are skipped intentionally.</summary>
    /// <param name="rows">The key and the recipient of each, and why it is skipped; null if another row has its number.</param>
    /// <returns>A task that ends when the lines are on the disk.</returns>
    /// <exception cref="MatonJournalException">The journal cannot be written.</exception>
    public async Task SkipAsync(IEnumerable<(string Key, string Recipient, string? Reason)> rows)
    {
        var at = _time.GetUtcNow();
        await Task.WhenAll(rows.Select(row => AppendAsync(new JournalLine { Skip = row.Key, To = row.Recipient, Error = row.Reason, At = at }))).ConfigureAwait(false);
    }

    /// <summary>Closes the journal.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        Array.ForEach(_locks, static held => held.Dispose());
    }

    /// <summary>Whether a row has this SID as its result.</summary>
    internal bool HasSid(string sid)
    {
        lock (_gate)
        {
            return _content.HasSid(sid);
        }
    }

    /// <summary>The number of sends with a row's content whose outcome is unknown or pending; at least one, for the row itself.</summary>
    internal int CountOpen(SendRow row)
    {
        lock (_gate)
        {
            return Math.Max(1, _content.CountOpen(row.Recipient, JournalContent.ContentOf(row.Key, row.Content)));
        }
    }

    /// <summary>Records that a send starts. The line is on the disk when the task ends.</summary>
    internal async Task BeginAsync(SendRow row, string account, ServerTime at)
    {
        await AppendAsync(new JournalLine
        {
            Begin = row.Key,
            To = row.Recipient,
            Account = account,
            Content = row.Content,
            At = at.Earliest,
            Clock = at.Source,
        }).ConfigureAwait(false);
        lock (_gate)
        {
            _begun.Add(row.Key!);
        }
    }

    /// <summary>
    /// Records how a send ended. The line is on the disk when the task ends. A failure before the send started in this run changes nothing, because an attempt of an
    /// earlier run may still have reached the recipient.
    /// </summary>
    internal Task EndAsync(string key, TwilioSendState state, string? sid, string? error, ServerTime at)
        => IsRecordable(key, state) ? AppendAsync(new JournalLine { End = key, State = state.ToString(), Sid = sid, Error = error, At = at.Earliest }) : Task.CompletedTask;

    private bool IsRecordable(string key, TwilioSendState state)
    {
        lock (_gate)
        {
            return state == TwilioSendState.Failed ? _begun.Contains(key) : _content.Find(key) is not null;
        }
    }

    private static byte[] ReadAll(FileStream file)
    {
        var bytes = new byte[file.Length];
        Array.Resize(ref bytes, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        return bytes;
    }

    // A device or a pipe stores nothing, and must not get the journal's permissions. Its length cannot be set.
    private static void RequireRegular(string path, FileStream file)
    {
        try
        {
            if (file.CanSeek)
            {
                file.SetLength(file.Length);
                return;
            }
        }
        catch (Exception error) when (IsDiskError(error) || error is ArgumentException)
        {
            throw Failures.JournalNotAFile(path, error);
        }

        throw Failures.JournalNotAFile(path, cause: null);
    }

    // The target of a link; the lock is in the target's folder.
    private static string FileAt(string path)
        => new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    // Windows throws InvalidOperationException for a disk or a share without permissions.
    private static bool IsDiskError(Exception error)
        => error is IOException or UnauthorizedAccessException or NotSupportedException or InvalidOperationException or System.Security.SecurityException;

    private async Task AppendAsync(JournalLine line)
    {
        await _writer.AppendAsync(line).ConfigureAwait(false);
        lock (_gate)
        {
            _content.TryAdd(line);
        }
    }
}
