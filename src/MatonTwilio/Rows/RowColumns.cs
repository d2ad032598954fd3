using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Puts the columns of a row beside the properties of what became of it, so that both can be exported and used as one.</summary>
internal static class RowColumns
{
    /// <summary>Adds each column that is no property of the result.</summary>
    /// <param name="result">What became of the row.</param>
    /// <param name="row">The row; null adds nothing.</param>
    /// <returns>The result with the columns.</returns>
    public static PSObject AddTo(object result, Row? row)
    {
        var made = PSObject.AsPSObject(result);
        foreach (var column in row?.Columns ?? [])
        {
            if (made.Properties[column] is null && TryRead(row!, column, out var value))
            {
                made.Properties.Add(new PSNoteProperty(column, value));
            }
        }

        return made;
    }

    private static bool TryRead(Row row, string column, out object? value)
    {
        try
        {
            return row.TryRead(column, out value);
        }
        catch (RowException)
        {
            // Nothing was lost that a person could use.
            value = null;
            return false;
        }
    }
}
