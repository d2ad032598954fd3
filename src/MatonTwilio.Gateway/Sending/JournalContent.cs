using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>What is in a journal's bytes. Any first part of them can be read: at worst the last line is torn, and does not count.</summary>
internal sealed class JournalContent
{
    private readonly Dictionary<string, TwilioSendEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>The campaign that the first line names; null where there is no whole first line.</summary>
    public string? Campaign { get; private set; }

    /// <summary>The length of the whole lines, in bytes; what follows is torn.</summary>
    public int WholeLength { get; private set; }

    /// <summary>The rows, in the order in which they were first begun.</summary>
    public IReadOnlyCollection<TwilioSendEntry> Entries => _entries.Values;

    /// <summary>Reads a journal.</summary>
    /// <exception cref="MatonJournalException">A whole line is not one of a journal.</exception>
    public static JournalContent Read(ReadOnlySpan<byte> bytes)
    {
        var content = new JournalContent();
        var number = 0;
        while (bytes[content.WholeLength..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            number++;
            var line = JournalLine.Parse(bytes.Slice(content.WholeLength, length));
            if (line is null || (number == 1) != (line.Campaign is not null))
            {
                throw Failures.JournalCorrupt(number);
            }

            content.Add(line);
            content.WholeLength += length + 1;
        }

        // A torn first line is cut off like any other; a text that was never one is somebody's file.
        return number > 0 || JournalLine.IsTornFirst(bytes) ? content : throw Failures.JournalCorrupt(1);
    }

    public TwilioSendEntry? Find(string key) => _entries.GetValueOrDefault(key);

    public void Add(JournalLine line)
    {
        Campaign ??= line.Campaign;
        if (line.Begin is { } begun)
        {
            Begin(begun, line);
        }
        else if (line.End is { } ended && _entries.TryGetValue(ended, out var entry))
        {
            entry.State = Enum.Parse<TwilioSendState>(line.State!);
            entry.Sid = line.Sid;
            entry.Error = line.Error;
            entry.EndedAt = line.At;
        }
    }

    private void Begin(string key, JournalLine line)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries.Add(key, entry = new TwilioSendEntry { Key = key, BegunAt = line.At });
        }

        // A try of which the end is not known may have reached somebody: its time stays, so that a look goes back that far.
        entry.BegunAt = entry.State is TwilioSendState.Pending or TwilioSendState.Unknown ? entry.BegunAt : line.At;
        entry.State = TwilioSendState.Pending;
        entry.To = line.To!;
        entry.Content = line.Content;
        entry.Error = null;
        entry.EndedAt = null;
    }
}
