using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>The rows that were skipped because their recipients have opted out.</summary>
internal sealed class OptedOutRows
{
    /// <summary>The error ID that the journal records for these rows.</summary>
    public const string Reason = "Maton.OptedOut";

    private readonly List<(string? Key, string Recipient)> _rows = [];

    /// <summary>The rows.</summary>
    public IReadOnlyList<(string? Key, string Recipient)> Rows => _rows;

    /// <summary>Adds a row.</summary>
    public void Add(CampaignRow row) => _rows.Add((row.Key, row.Recipient));

    /// <summary>The warning at the end; null if there are no such rows.</summary>
    /// <param name="isWhatIf">Whether nothing is sent.</param>
    public string? Warning(bool isWhatIf)
    {
        var verb = isWhatIf ? "would be" : _rows.Count == 1 ? "was" : "were";
        var count = string.Create(CultureInfo.InvariantCulture, $"{_rows.Count} {(_rows.Count == 1 ? "recipient" : "recipients")}");
        var names = RepeatedRecipients.Names(_rows.Select(static row => row.Recipient));
        return _rows.Count == 0 ? null : $"{count} {verb} skipped because of -SkipOptedOut: {names}.";
    }
}
