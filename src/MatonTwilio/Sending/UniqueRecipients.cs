using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>Lets one row of each number through: the first one, over all runs that share a journal.</summary>
internal sealed class UniqueRecipients
{
    private readonly Dictionary<string, string?> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string? Key, string Recipient)> _skipped = [];

    /// <summary>The rows that were not let through.</summary>
    public IReadOnlyList<(string? Key, string Recipient)> Skipped => _skipped;

    /// <summary>Gives the numbers that earlier runs have reached, or may have, to the rows that did.</summary>
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

    /// <summary>Takes a number for a row; false where another row has it.</summary>
    /// <param name="recipient">The number.</param>
    /// <param name="key">What a journal knows the row by; null without a journal.</param>
    public bool TryTake(string recipient, string? key)
    {
        if (_owners.TryAdd(recipient, key) || (key is not null && _owners[recipient] == key))
        {
            return true;
        }

        _skipped.Add((key, recipient));
        return false;
    }

    /// <summary>What to say at the end; null where every row was let through.</summary>
    /// <param name="isWhatIf">Whether nothing is sent.</param>
    public string? Warning(bool isWhatIf) => _skipped.Count == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{_skipped.Count} {Verb(isWhatIf)} skipped because of -Unique: {Names} had an earlier row.");

    private string Verb(bool isWhatIf) => (_skipped.Count == 1 ? "row " : "rows ") + (isWhatIf ? "would be" : _skipped.Count == 1 ? "was" : "were");

    private string Names => RepeatedRecipients.Names(_skipped.Select(static row => row.Recipient));
}
