using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>The content of a journal. Any beginning of a journal is valid, except that its last line may be incomplete, and is then ignored.</summary>
internal sealed class JournalContent
{
    private readonly Dictionary<string, TwilioSendEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sids = new(StringComparer.Ordinal);
    private string _digest = "";

    /// <summary>The digest of the campaign from the first line; null if there is no complete first line.</summary>
    public string? Campaign { get; private set; }

    /// <summary>The identity of the journal, independent of its path; null if there is no complete first line.</summary>
    public string? Id { get; private set; }

    /// <summary>The length of the complete lines, in bytes.</summary>
    public int WholeLength { get; private set; }

    /// <summary>The digest of the last complete line; empty if there is none.</summary>
    public string Digest => _digest;

    /// <summary>The rows, in the order in which they were first started.</summary>
    public IReadOnlyCollection<TwilioSendEntry> Entries => _entries.Values;

    /// <summary>Reads a journal.</summary>
    /// <exception cref="MatonJournalException">A complete line is not valid, was changed, or has another format.</exception>
    public static JournalContent Read(ReadOnlySpan<byte> bytes)
    {
        var content = new JournalContent();
        var number = 0;
        while (bytes[content.WholeLength..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            number++;
            var line = JournalLine.Parse(bytes.Slice(content.WholeLength, length), ref content._digest);
            if (line?.Journal is { } version && version != JournalLine.Version && number == 1)
            {
                throw Failures.JournalOfOtherFormat(version, JournalLine.Version);
            }

            if (line is null || (number == 1) != (line.Campaign is not null) || !content.TryAdd(line))
            {
                throw Failures.JournalCorrupt(number);
            }

            content.WholeLength += length + 1;
        }

        // An incomplete first line is cut off like any other. Any other text is a file of the user, not a journal.
        return JournalLine.IsTornFirst(bytes) ? content : throw Failures.JournalCorrupt(1);
    }

    /// <summary>The entry of a row; null if there is none.</summary>
    public TwilioSendEntry? Find(string key) => _entries.GetValueOrDefault(key);

    /// <summary>Whether a row has this SID as its result.</summary>
    public bool HasSid(string sid) => _sids.Contains(sid);

    /// <summary>The number of sends of the same content to the same recipient whose outcome is unknown or pending.</summary>
    public int CountOpen(string recipient, string? content)
        => _entries.Values.Count(entry => entry.State is TwilioSendState.Pending or TwilioSendState.Unknown && entry.To == recipient && ContentOf(entry) == content);

    /// <summary>The digest of a row's content: specified, or the part of its key after its number.</summary>
    public static string? ContentOf(string? key, string? content) => content ?? key?[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Adds a line. False for the end of a send that was not started.</summary>
    public bool TryAdd(JournalLine line)
    {
        if (line.Begin is { } begun)
        {
            Begin(begun, line);
        }
        else if (line.Skip is { } skipped)
        {
            Skip(skipped, line);
        }
        else if (line.End is { } ended)
        {
            return _entries.TryGetValue(ended, out var entry) && End(entry, line);
        }
        else
        {
            (Campaign, Id) = (line.Campaign, line.Id);
        }

        return true;
    }

    private static string? ContentOf(TwilioSendEntry entry) => ContentOf(entry.Key, entry.Content);

    private void Begin(string key, JournalLine line)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries.Add(key, entry = new TwilioSendEntry { Key = key });
            Start(entry, line);
        }
        else if (entry.State is not (TwilioSendState.Pending or TwilioSendState.Unknown))
        {
            Start(entry, line);
        }

        // An attempt of unknown outcome may have been carried out: its time and its account stay, so that the search includes them.
        entry.State = TwilioSendState.Pending;
        entry.To = line.To!;
        entry.Content = line.Content;
        entry.Error = null;
        entry.EndedAt = null;
    }

    // An entry that may have been sent keeps its state.
    private void Skip(string key, JournalLine line)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries.Add(key, entry = new TwilioSendEntry { Key = key, State = TwilioSendState.Failed, BegunAt = line.At });
        }

        if (entry.State is TwilioSendState.Failed or TwilioSendState.Skipped)
        {
            (entry.State, entry.To, entry.EndedAt, entry.Error) = (TwilioSendState.Skipped, line.To!, line.At, line.Error);
        }
    }

    private static void Start(TwilioSendEntry entry, JournalLine line)
    {
        entry.BegunAt = line.At;
        entry.Clock = line.Clock;
        entry.AccountSid = line.Account;
    }

    private bool End(TwilioSendEntry entry, JournalLine line)
    {
        entry.State = Enum.Parse<TwilioSendState>(line.State!);
        entry.Sid = line.Sid;
        entry.Error = line.Error;
        entry.EndedAt = line.At;
        if (line.Sid is { } sid)
        {
            _sids.Add(sid);
        }

        return true;
    }
}
