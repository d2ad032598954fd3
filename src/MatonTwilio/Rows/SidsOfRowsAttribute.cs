using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Takes the SIDs of rows, which PowerShell would make text of: of hashtables, tables and objects whose SID is no text.</summary>
/// <param name="columns">The columns that have it; the first that is not empty is taken.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SidsOfRowsAttribute(params string[] columns) : ArgumentTransformationAttribute
{
    /// <summary>Takes the SIDs of a column Sid.</summary>
    public SidsOfRowsAttribute()
        : this("Sid")
    {
    }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CellValue.IsList(inputData)
        ? ((IEnumerable)CellValue.Bare(inputData)!).Cast<object?>().Select(SidOf).ToArray()
        : SidOf(inputData);

    private object? SidOf(object? input)
    {
        if (Row.Of(input) is not { } row)
        {
            return input;
        }

        if (CellValue.Bare(input) is MatonConnection)
        {
            // Its id is bound by name. PowerShell leaves a parameter alone that what is piped in cannot be converted to.
            throw new ArgumentTransformationMetadataException("A connection has no SID.", new PSInvalidCastException());
        }

        try
        {
            return columns.Select(column => row.TryRead(column, out var sid) ? CellValue.Text(sid) : null).FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text))
                ?? throw new ArgumentTransformationMetadataException(
                    $"The row has no SID. Columns: {RowErrors.List([.. row.Columns])}. Expected {string.Join(" or ", columns)}.");
        }
        catch (RowException error)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }
}
