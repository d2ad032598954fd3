using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Commands;

/// <summary>The journal of one command: opened with the first row, so that -WhatIf leaves no file; knows each row by its key.</summary>
/// <param name="path">The file.</param>
/// <param name="campaign">What makes the campaign.</param>
/// <param name="keyProperty">The property that tells rows apart; null where their content does.</param>
internal sealed class CampaignJournal(string path, RequestFields campaign, string? keyProperty)
{
    // How many rows there were so far, by what they are known by.
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private SendJournal? _journal;

    /// <summary>Opens it.</summary>
    /// <param name="isRehearsal">Whether nothing reaches anybody: what was rehearsed must not count as sent.</param>
    public SendJournal Open(bool isRehearsal)
        => _journal ??= SendJournal.Open(path, (isRehearsal ? new RequestFields(campaign).Add("Sandbox", isRehearsal) : campaign).Digest());

    /// <summary>Gives a row its key.</summary>
    public bool TryKey(SendRow row, SendRecipient recipient, out SendRow keyed, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        var content = row.Fields.Digest();
        if (keyProperty is null)
        {
            // By how many rows of the same content came before it, and not by its place: a row that could not be bound never comes here, and
            // once it is mended, all after it would have another place and be sent again.
            keyed = row with { Key = string.Create(CultureInfo.InvariantCulture, $"{Count(content)}:{content}") };
            problem = null;
            return true;
        }

        var key = recipient.Normalize(PropertyOf(row.Input, keyProperty));
        keyed = row with { Key = key, Content = content };
        problem = key is null
            ? ErrorRecords.InvalidInput("MissingKey", $"The row has no {keyProperty}, by which the journal would know it. It was not sent.", row.Input)
            : Count(key) > 1
                ? ErrorRecords.InvalidInput("RepeatedKey", $"Another row has the {keyProperty} '{DisplayText.Visible(key)}' too. It was not sent.", row.Input)
                : null;
        return problem is null;
    }

    /// <summary>The row with what the journal, which is open, knows of it from before.</summary>
    public SendRow WithEarlier(SendRow row) => row with { Earlier = _journal!.Find(row.Key!) };

    // As PowerShell writes it into a text, which is the same in every culture.
    private static string? PropertyOf(object? input, string name)
        => Row.Of(input) is { } row && row.TryRead(name, out var value) && LanguagePrimitives.ConvertTo<string>(value) is { Length: > 0 } text ? text : null;

    private int Count(string key) => _rows[key] = _rows.GetValueOrDefault(key) + 1;
}
