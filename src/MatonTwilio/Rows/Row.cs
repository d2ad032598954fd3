using System.Collections;
using System.Data;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace MatonTwilio.Commands;

/// <summary>A pipeline object as columns: the properties of an object, the entries of a hashtable, or the fields of a table's row.</summary>
internal sealed class Row
{
    private readonly PSObject? _object;
    private readonly IDictionary? _dictionary;

    private Row(object input)
    {
        Input = input;
        _dictionary = CellValue.Bare(input) as IDictionary;
        _object = _dictionary is null ? PSObject.AsPSObject(input) : null;
    }

    /// <summary>The original object.</summary>
    public object Input { get; }

    /// <summary>The names of the columns, in order.</summary>
    public IEnumerable<string> Columns => _dictionary is not null ? _dictionary.Keys.Cast<object>().Select(static key => key.ToString() ?? "")
        : _object!.BaseObject.GetType().Namespace == "System.Data" ? FieldsOf(_object)
        : _object.Properties.Where(static property => property.IsGettable).Select(static property => property.Name);

    /// <summary>Converts an object to a row; null for single values and lists, whose properties are not columns.</summary>
    public static Row? Of(object? input) => CellValue.IsScalar(input) || CellValue.IsList(input) ? null : new Row(input!);

    /// <summary>Reads a cell.</summary>
    /// <param name="column">The column's name, in any case.</param>
    /// <param name="value">The value of the cell.</param>
    /// <returns>Whether the row has the column.</returns>
    /// <exception cref="RowException">The object's property threw an exception.</exception>
    public bool TryRead(string column, out object? value)
    {
        try
        {
            if (_dictionary is not null)
            {
                var key = _dictionary.Keys.Cast<object>().FirstOrDefault(key => string.Equals(key.ToString(), column, StringComparison.OrdinalIgnoreCase));
                value = key is null ? null : _dictionary[key];
                return key is not null;
            }

            var property = column.Length == 0 ? null : _object!.Properties[column];
            value = property?.Value;
            return property is not null;
        }
        catch (RuntimeException error)
        {
            // A property may be a script or a getter that throws.
            throw new RowException(column, error);
        }
    }

    // In a method of its own, because the runtime loads the types in it when it is first called. A table's row has properties of its own besides its fields.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IEnumerable<string> FieldsOf(PSObject row)
    {
        var table = row.BaseObject switch
        {
            DataRow one => one.Table,
            DataRowView view => view.DataView?.Table,
            _ => null,
        };
        return table?.Columns.Cast<DataColumn>().Select(static column => column.ColumnName) ?? row.Properties.Select(static property => property.Name);
    }
}
