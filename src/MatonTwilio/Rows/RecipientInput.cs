using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>One recipient of an input, in its original form.</summary>
/// <param name="Text">The text of the recipient; null for none.</param>
/// <param name="Input">The input: the row, or the text itself.</param>
/// <param name="Row">The row; null if the input is not a row.</param>
/// <param name="Column">The row's column that contains the recipient; null if no column does.</param>
/// <param name="Problem">The reason why the row has no recipient; null if it has one.</param>
internal sealed record RecipientInput(string? Text, object? Input, Row? Row = null, string? Column = null, ErrorRecord? Problem = null)
{
    /// <summary>The recipients of the pipeline input, or those that the parameter specifies.</summary>
    /// <param name="given">The parameter's value, as <see cref="RecipientsAttribute"/> converted it.</param>
    /// <param name="input">The pipeline input; null for none.</param>
    /// <param name="read">Reads an address, to choose among columns.</param>
    public static IEnumerable<RecipientInput> Of(string?[]? given, PSObject? input, Func<string, AddressReading> read)
    {
        if (RecipientsAttribute.IsOfRow(given))
        {
            return CellValue.IsList(input) ? ((IEnumerable)input!.BaseObject).Cast<object?>().SelectMany(one => Of(one, read)) : Of(input, read);
        }

        var row = Row.Of(input);
        return (given is { Length: > 0 } ? given : [null]).Select(text => new RecipientInput(text, row is null ? text : (object?)input, row));
    }

    private static IEnumerable<RecipientInput> Of(object? input, Func<string, AddressReading> read)
    {
        if (Row.Of(input) is not { } row)
        {
            return [new(CellValue.Text(input), input)];
        }

        try
        {
            var found = RecipientColumn.Find(row, read);
            return found.Texts.Count > 0 ? found.Texts.Select(text => new RecipientInput(text, input, row, found.Column))
                : [new(null, input, row, found.Column, found.Column is null ? RowErrors.NoPhoneNumber(row) : RowErrors.EmptyNumber(row, found.Column))];
        }
        catch (RowException error)
        {
            return [new(null, input, row, Problem: RowErrors.Unreadable(error, input))];
        }
    }
}
