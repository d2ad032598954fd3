using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>What is in a journal's bytes. Any first part of them can be read: at worst the last line is torn, and does not count.</summary>
internal sealed class JournalContent
{
    private readonly Dictionary<string, TwilioSendEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sids = new(StringComparer.Ordinal);
    private string _digest = "";

    /// <summary>The campaign that the first line names; null where there is no whole first line.</summary>
    public string? Campaign { get; private set; }

    /// <summary>What the journal is known by, whatever its path; null where there is no whole first line.</summary>
    public string? Id { get; private set; }

    /// <summary>The length of the whole lines, in bytes; what follows is torn.</summary>
    public int WholeLength { get; private set; }

    /// <summary>The digest of the last whole line; empty where there is none.</summary>
    public string Digest => _digest;

    /// <summary>The rows, in the order in which they were first begun.</summary>
    public IReadOnlyCollection<TwilioSendEntry> Entries => _entries.Values;

    /// <summary>Reads a journal.</summary>
    /// <exception cref="MatonJournalException">A whole line is not one of a journal, was changed, or is of another format.</exception>
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

        // A torn first line is cut off like any other; a text that was never a journal is a file of the user.
        return JournalLine.IsTornFirst(bytes) ? content : throw Failures.JournalCorrupt(1);
    }

    /// <summary>What is known of a row; null where that is nothing.</summary>
    public TwilioSendEntry? Find(string key) => _entries.GetValueOrDefault(key);

    /// <summary>Whether a row was sent as this record.</summary>
    public bool HasSid(string sid) => _sids.Contains(sid);

    /// <summary>How many sends of the same content to the same recipient have no known end.</summary>
    public int CountOpen(string recipient, string? content)
        => _entries.Values.Count(entry => entry.State is TwilioSendState.Pending or TwilioSendState.Unknown && entry.To == recipient && ContentOf(entry) == content);

    /// <summary>The digest of what a row sends: named, or the part of its key after its number.</summary>
    public static string? ContentOf(string? key, string? content) => content ?? key?[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Adds a line; false for the end of a send that was not begun.</summary>
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

        // An attempt of unknown outcome may have been sent: its time and its account stay, so that a search goes back that far.
        entry.State = TwilioSendState.Pending;
        entry.To = line.To!;
        entry.Content = line.Content;
        entry.Error = null;
        entry.EndedAt = null;
    }

    // What may have been sent stays known.
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
