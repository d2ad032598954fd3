using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Reads the recipients of each input of a command. A recipient that cannot be read gets an error, and the others are read.</summary>
/// <param name="command">The command.</param>
/// <param name="use">The use of the recipients.</param>
/// <param name="numbers">Reads numbers.</param>
/// <param name="refuse">Called with the error of an input without a recipient.</param>
internal sealed class RecipientReader(MatonCommand command, AddressUse use, NumberContext numbers, Action<ErrorRecord> refuse)
{
    private bool _hasSaid;

    /// <summary>Refuses a row on the command line.</summary>
    /// <param name="given">The parameter's value.</param>
    public void RequireGiven(string?[]? given)
    {
        if (RecipientsAttribute.IsOfRow(given))
        {
            throw command.End(ErrorRecords.InvalidInput(
                "InvalidRecipient", "-To accepts numbers, not rows.", target: null, "Use the pipeline for rows: Import-Csv people.csv | Send-TwilioSms -Body 'Hello'."));
        }
    }

    /// <summary>Refuses a recipient from the pipeline if -To specifies all recipients.</summary>
    /// <param name="input">The pipeline input; null for none.</param>
    public void RequireNone(PSObject? input)
    {
        if (input is not null && CellValue.IsScalar(input) && CellValue.Text(input) is { } text && numbers.TryRead(text, use, input, out _, out _))
        {
            throw command.End(ErrorRecords.InvalidInput(
                "InvalidRecipient", $"-To cannot be used with '{DisplayText.Visible(text)}' from the pipeline, which is a recipient, too.", input.BaseObject,
                "Specify all recipients with -To, or send all of them through the pipeline."));
        }
    }

    /// <summary>The recipients of an input, each with its row and its input.</summary>
    /// <param name="given">The value of the parameter.</param>
    /// <param name="input">The pipeline input; null for none.</param>
    public IEnumerable<(SendRecipient Recipient, Row? Row, object? Input)> Read(string?[]? given, PSObject? input)
    {
        foreach (var one in RecipientInput.Of(given, input, text => numbers.Read(text, use)))
        {
            var problem = one.Problem;
            if (problem is null && numbers.TryRead(one.Text, use, one.Input, out var number, out problem))
            {
                Say(one.Column);
                yield return (new SendRecipient(number, one.Text!), one.Row, one.Input);
            }
            else
            {
                refuse(problem);
            }
        }
    }

    private void Say(string? column)
    {
        if (column is not null && !_hasSaid)
        {
            _hasSaid = true;
            command.WriteDetail($"Recipient from column {DisplayText.Exact(column)}.");
        }
    }
}
