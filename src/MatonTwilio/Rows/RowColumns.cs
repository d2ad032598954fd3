using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Adds the columns of a row to the properties of its result, so that both can be exported and used as one.</summary>
internal static class RowColumns
{
    // InputStatus is the row's own Status: a result's property of the same name stays what it is.
    private const string Taken = "Input";

    /// <summary>Adds each column that is a single value; one whose name the result has itself is added with Input before its name.</summary>
    /// <param name="result">The result of the row.</param>
    /// <param name="row">The row; null adds nothing.</param>
    /// <returns>The result with the columns.</returns>
    public static PSObject AddTo(object result, Row? row)
    {
        var made = PSObject.AsPSObject(result);
        foreach (var column in row?.Columns ?? [])
        {
            var name = made.Properties[column] is null ? column : Taken + column;
            if (made.Properties[name] is null && TryRead(row!, column, out var value) && CellValue.IsScalar(value))
            {
                made.Properties.Add(new PSNoteProperty(name, value));
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
