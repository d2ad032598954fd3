using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>Counts the sends to each number, because two rows with the same number are easily overlooked in a long file.</summary>
internal sealed class RepeatedRecipients
{
    private const int MostNamed = 3;

    private readonly Dictionary<string, (int Before, int Now)> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a row that was sent or, with -WhatIf, would be sent.</summary>
    public void Add(string recipient)
    {
        var (before, now) = _counts.GetValueOrDefault(recipient);
        _counts[recipient] = (before, now + 1);
    }

    /// <summary>Counts a row that an earlier run has sent.</summary>
    public void AddEarlier(string recipient)
    {
        var (before, now) = _counts.GetValueOrDefault(recipient);
        _counts[recipient] = (before + 1, now);
    }

    /// <summary>The warning at the end; null if no number has more than one send.</summary>
    /// <param name="isWhatIf">Whether nothing was sent.</param>
    public string? Warning(bool isWhatIf)
    {
        var repeated = _counts.Where(static pair => pair.Value.Now > 0 && pair.Value.Before + pair.Value.Now > 1).Select(static pair => pair.Key).ToList();
        return repeated.Count == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{repeated.Count} {(repeated.Count == 1 ? "number" : "numbers")} {(isWhatIf ? "would get" : "got")} more than one: {Names(repeated)}. -Unique sends one to each.");
    }

    /// <summary>The first few numbers, each once.</summary>
    public static string Names(IEnumerable<string> recipients)
    {
        var names = recipients.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNamed + 1).ToList();
        return DisplayText.Visible(string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", ..." : ""));
    }
}
