using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>Accepts only the first row of each number, over all runs with one journal.</summary>
internal sealed class UniqueRecipients
{
    private readonly Dictionary<string, string?> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string? Key, string Recipient)> _skipped = [];

    /// <summary>The rows that were not accepted.</summary>
    public IReadOnlyList<(string? Key, string Recipient)> Skipped => _skipped;

    /// <summary>Assigns the numbers that earlier runs have reached, or may have reached, to the rows of these runs.</summary>
    public void AddEarlier(IEnumerable<TwilioSendEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.State is TwilioSendState.Done or TwilioSendState.Pending or TwilioSendState.Unknown)
            {
                _owners.TryAdd(entry.To, entry.Key);
            }
        }
    }

    /// <summary>Assigns a number to a row; returns false if another row has it.</summary>
    /// <param name="recipient">The number.</param>
    /// <param name="key">The key of the row in the journal; null without a journal.</param>
    public bool TryTake(string recipient, string? key)
    {
        if (_owners.TryAdd(recipient, key) || (key is not null && _owners[recipient] == key))
        {
            return true;
        }

        _skipped.Add((key, recipient));
        return false;
    }

    /// <summary>The warning at the end; null if every row was accepted.</summary>
    /// <param name="isWhatIf">Whether nothing is sent.</param>
    public string? Warning(bool isWhatIf) => _skipped.Count == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{_skipped.Count} {Verb(isWhatIf)} skipped because of -Unique: {Names} had an earlier row.");

    private string Verb(bool isWhatIf) => (_skipped.Count == 1 ? "row " : "rows ") + (isWhatIf ? "would be" : _skipped.Count == 1 ? "was" : "were");

    private string Names => RepeatedRecipients.Names(_skipped.Select(static row => row.Recipient));
}
