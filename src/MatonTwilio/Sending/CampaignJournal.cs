using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>The journal of one command: opened with the first row, so that -WhatIf leaves no file; knows each row by its key.</summary>
/// <param name="path">The file.</param>
/// <param name="campaign">A digest of what makes the campaign.</param>
/// <param name="keyProperty">The property that tells rows apart; null where their position and content do.</param>
internal sealed class CampaignJournal(string path, string campaign, string? keyProperty)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private SendJournal? _journal;

    public SendJournal Open() => _journal ??= SendJournal.Open(path, campaign);

    /// <summary>Gives a row its key.</summary>
    public bool TryKey(SendRow row, SendRecipient recipient, int position, out SendRow keyed, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        var key = keyProperty is null ? $"{position}:{row.Fields.Digest()}" : recipient.Normalize(PropertyOf(row.Input, keyProperty));
        keyed = row with { Key = key };
        problem = key is null
            ? ErrorRecords.InvalidInput("MissingKey", $"The row has no {keyProperty}, by which the journal would know it. It was not sent.", row.Input)
            : !_keys.Add(key)
                ? ErrorRecords.InvalidInput("RepeatedKey", $"Another row has the {keyProperty} '{DisplayText.Visible(key)}' too. It was not sent.", row.Input)
                : null;
        return problem is null;
    }

    /// <summary>The row with what the journal knows of it from before.</summary>
    public SendRow WithEarlier(SendRow row) => row with { Earlier = Open().Find(row.Key!) };

    private static string? PropertyOf(object? input, string name)
        => input is null ? null : PSObject.AsPSObject(input).Properties[name]?.Value?.ToString() is { Length: > 0 } text ? text : null;
}
