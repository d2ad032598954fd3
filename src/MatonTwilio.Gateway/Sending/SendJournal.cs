using System.Security.Cryptography;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// The record of a campaign on disk: a line when a send begins, before its request leaves, and a line when it ends, before its result is
/// given. One process writes at a time; only the owner may read it.
/// </summary>
public sealed class SendJournal : IDisposable
{
    private readonly object _gate = new();
    private readonly FileStream[] _locks;
    private readonly JournalWriter _writer;
    private readonly JournalContent _content;
    private readonly TimeProvider _time;

    // What this run has begun.
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    private SendJournal(FileStream[] locks, JournalWriter writer, JournalContent content, TimeProvider time)
        => (_locks, _writer, _content, _time) = (locks, writer, content, time);

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

    /// <summary>Opens a journal to write to, or creates one. A torn last line is cut off: its send was not started, or is searched for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="campaign">A digest of what makes the campaign.</param>
    /// <returns>The journal. The caller disposes it.</returns>
    /// <exception cref="MatonJournalException">It is in use, of another campaign, corrupt, or cannot be written.</exception>
    public static SendJournal Open(string path, string campaign) => Open(path, campaign, TimeProvider.System);

    /// <inheritdoc cref="Open(string, string)"/>
    internal static SendJournal Open(string path, string campaign, TimeProvider time)
    {
        // Until all of it has worked out, what is open is closed again.
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

            // Not before it is known to be a journal: the file of another program stays as it is.
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

    /// <summary>Reads a journal, also while it is being written. It is not locked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="campaign">A digest of what makes the campaign that it must be of; null for any.</param>
    /// <returns>Its rows, in the order in which they were first begun.</returns>
    /// <exception cref="MatonJournalException">It cannot be read, is no journal, or is of another campaign.</exception>
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

    /// <summary>Records rows that are not sent on purpose.</summary>
    /// <param name="rows">The key and the recipient of each, and why it is not sent; null where another row has its number.</param>
    /// <returns>A task that ends when they are on the disk.</returns>
    /// <exception cref="MatonJournalException">It cannot be written.</exception>
    public async Task SkipAsync(IEnumerable<(string Key, string Recipient, string? Reason)> rows)
    {
        var at = _time.GetUtcNow();
        await Task.WhenAll(rows.Select(row => AppendAsync(new JournalLine { Skip = row.Key, To = row.Recipient, Error = row.Reason, At = at }))).ConfigureAwait(false);
    }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        Array.ForEach(_locks, static held => held.Dispose());
    }

    /// <summary>Whether a row was sent as this record.</summary>
    internal bool HasSid(string sid)
    {
        lock (_gate)
        {
            return _content.HasSid(sid);
        }
    }

    /// <summary>How many sends of what a row sends have no known end; at least the row's own.</summary>
    internal int CountOpen(SendRow row)
    {
        lock (_gate)
        {
            return Math.Max(1, _content.CountOpen(row.Recipient, JournalContent.ContentOf(row.Key, row.Content)));
        }
    }

    /// <summary>Records that a send begins; it is on the disk when the task ends.</summary>
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
    /// Records how a send ended; it is on the disk when the task ends. What failed before it began in this run is as it was: an attempt of an
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

    // A device or a pipe keeps nothing, and must not get the journal's permissions. It cannot be given a length.
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

    // The file that a link leads to, whose folder the lock is in.
    private static string FileAt(string path)
        => new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    // InvalidOperationException: what Windows makes of a disk or a share that knows no permissions.
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
