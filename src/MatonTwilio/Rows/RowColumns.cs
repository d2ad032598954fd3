using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Adds the columns of a row to the properties of its result, so that both can be exported together.</summary>
internal static class RowColumns
{
    // InputStatus is the Status of the row. A property of the result with the same name is not replaced.
    private const string Taken = "Input";

    /// <summary>Adds each column with a single value. If the result has a property of that name, the column's name gets the prefix Input.</summary>
    /// <param name="result">The result of the row.</param>
    /// <param name="row">The row; null to add nothing.</param>
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
            // A column that cannot be read is left out of the result.
            value = null;
            return false;
        }
    }
}
