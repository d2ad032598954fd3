using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Reads the SIDs of rows, which PowerShell would convert to text: of hashtables, tables and objects whose SID is not text.</summary>
/// <param name="columns">The columns that have it; the first that is not empty is taken.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SidsOfRowsAttribute(params string[] columns) : ArgumentTransformationAttribute
{
    /// <summary>Takes the SIDs of a column Sid.</summary>
    public SidsOfRowsAttribute()
        : this("Sid")
    {
    }

    /// <summary>Whether what is a phone number, or a row with a number and no SID, is left to the parameter PhoneNumber.</summary>
    public bool LeavesNumbers { get; init; }

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

        try
        {
            if (CellValue.Bare(input) is MatonConnection || (LeavesNumbers && IsNumber(row)))
            {
                // What it has is bound by name. PowerShell leaves a parameter alone that what is piped in cannot be converted to.
                throw new ArgumentTransformationMetadataException("It has no SID of this kind.", new PSInvalidCastException());
            }

            var found = columns.Select(column => row.TryRead(column, out var sid) ? CellValue.Text(sid) : null).FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text))
                ?? throw new ArgumentTransformationMetadataException(
                    $"The row has no SID. Columns: {RowErrors.List([.. row.Columns])}. Expected {string.Join(" or ", columns)}.");
            return GivenRecords.Keep(found, CellValue.Bare(input)!);
        }
        catch (RowException error)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }

    private static bool IsNumber(Row row)
        => row.TryRead("PhoneNumber", out _)
            && !(row.TryRead("Sid", out var sid) && CellValue.Text(sid) is { Length: > 0 } text && !text.StartsWith("PN", StringComparison.Ordinal));
}
