using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Commands;

/// <summary>
/// The journal of one command, which knows each row by its key. It is read before a person is asked, and is opened and locked with the first row that
/// is sent: -WhatIf shows what is left and leaves no file.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="campaign">What makes the campaign.</param>
/// <param name="keyProperty">The property that identifies a row; null where its content does.</param>
/// <param name="isRehearsal">Whether nothing reaches anybody: what was rehearsed must not count as sent.</param>
internal sealed class CampaignJournal(string path, RequestFields campaign, string? keyProperty, Func<bool> isRehearsal)
{
    // How many rows there were so far, by what they are known by.
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private Dictionary<string, TwilioSendEntry>? _before;
    private SendJournal? _journal;

    private string Campaign => (isRehearsal() ? new RequestFields(campaign).Add("Sandbox", value: true) : campaign).Digest();

    /// <summary>What earlier runs have recorded, as it was when this was first asked.</summary>
    /// <exception cref="MatonJournalException">It cannot be read, or is of another campaign.</exception>
    public IReadOnlyDictionary<string, TwilioSendEntry> Before
        => _before ??= File.Exists(path) ? SendJournal.Read(path, Campaign).ToDictionary(static entry => entry.Key, StringComparer.Ordinal) : [];

    /// <summary>Opens it to be written.</summary>
    /// <exception cref="MatonJournalException">It cannot be used.</exception>
    public SendJournal Open() => _journal ??= SendJournal.Open(path, Campaign);

    /// <summary>What it knows of a row from before; null for nothing.</summary>
    public TwilioSendEntry? Find(string key) => _journal is not null ? _journal.Find(key) : Before.GetValueOrDefault(key);

    /// <summary>Gives a row its key, and a digest of its content where the key does not tell it.</summary>
    public bool TryKey(RequestFields fields, SendRecipient recipient, object? input, out (string Key, string? Content) key, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        var content = fields.Digest();
        if (keyProperty is null)
        {
            // By how many rows of the same content came before it, and not by its place: a row that could not be bound never comes here, and
            // once it is mended, all after it would have another place and be sent again.
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

    // As PowerShell writes it into a text, which is the same in every culture.
    private static string? PropertyOf(object? input, string name)
        => Row.Of(input) is { } row && row.TryRead(name, out var value) && LanguagePrimitives.ConvertTo<string>(value) is { Length: > 0 } text ? text : null;

    private int Count(string key) => _rows[key] = _rows.GetValueOrDefault(key) + 1;
}
