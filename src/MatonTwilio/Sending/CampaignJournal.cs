using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Commands;

/// <summary>
/// The journal of one command, which identifies each row by its key. It is read before PowerShell asks, and is opened and locked for the first row that is sent.
/// So -WhatIf shows the pending rows and creates no file.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="campaign">The fields that identify the campaign.</param>
/// <param name="keyProperty">The property that identifies a row; null if its content does.</param>
/// <param name="isRehearsal">Whether the session is a sandbox, so that nothing is sent to anyone. A rehearsed row must not count as sent.</param>
internal sealed class CampaignJournal(string path, RequestFields campaign, string? keyProperty, Func<bool> isRehearsal)
{
    // The number of rows so far, by their key.
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private Dictionary<string, TwilioSendEntry>? _before;
    private SendJournal? _journal;

    private string Campaign => (isRehearsal() ? new RequestFields(campaign).Add("Sandbox", value: true) : campaign).Digest();

    /// <summary>The entries of earlier runs, read on first use.</summary>
    /// <exception cref="MatonJournalException">The journal cannot be read, or belongs to another campaign.</exception>
    public IReadOnlyDictionary<string, TwilioSendEntry> Before
        => _before ??= File.Exists(path) ? SendJournal.Read(path, Campaign).ToDictionary(static entry => entry.Key, StringComparer.Ordinal) : [];

    /// <summary>Opens the journal for writing.</summary>
    /// <exception cref="MatonJournalException">The journal cannot be used.</exception>
    public SendJournal Open() => _journal ??= SendJournal.Open(path, Campaign);

    /// <summary>The entry of a row in an earlier run; null for none.</summary>
    public TwilioSendEntry? Find(string key) => _journal is not null ? _journal.Find(key) : Before.GetValueOrDefault(key);

    /// <summary>Returns the key of a row, and a digest of its content if the key does not depend on it.</summary>
    public bool TryKey(RequestFields fields, SendRecipient recipient, object? input, out (string Key, string? Content) key, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        var content = fields.Digest();
        if (keyProperty is null)
        {
            // The key contains the number of earlier rows with the same content, not the position. PowerShell does not pass on a row that it cannot bind. When
            // that row is corrected, the positions of all later rows change, and they would be sent again.
            key = (string.Create(CultureInfo.InvariantCulture, $"{Count(content)}:{content}"), null);
            problem = null;
            return true;
        }

        var property = recipient.Normalize(PropertyOf(input, keyProperty));
        key = property is null ? default : (RowKey.WellFormed(property), content);
        problem = property is null
            ? ErrorRecords.InvalidInput("MissingKey", $"The row has no {keyProperty}, which identifies it in the journal. {RowErrors.NotSent}", input)
            : Count(property) > 1
                ? ErrorRecords.InvalidInput("RepeatedKey", $"Another row has the {keyProperty} '{DisplayText.Visible(property)}' as well. {RowErrors.NotSent}", input)
                : null;
        return problem is null;
    }

    // As PowerShell converts it to a string, which is the same in every culture.
    private static string? PropertyOf(object? input, string name)
        => Row.Of(input) is { } row && row.TryRead(name, out var value) && LanguagePrimitives.ConvertTo<string>(value) is { Length: > 0 } text ? text : null;

    private int Count(string key) => _rows[key] = _rows.GetValueOrDefault(key) + 1;
}
