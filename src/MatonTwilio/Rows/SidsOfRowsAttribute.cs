using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Reads the SIDs of hashtables, tables' rows and objects whose SID is not text. PowerShell would convert the whole object to text.</summary>
/// <param name="columns">The columns that may contain the SID. The first that is not empty is used.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SidsOfRowsAttribute(params string[] columns) : ArgumentTransformationAttribute
{
    /// <summary>Reads the SIDs from a column Sid.</summary>
    public SidsOfRowsAttribute()
        : this("Sid")
    {
    }

    /// <summary>Whether the parameter PhoneNumber gets phone numbers, and rows with a number and no SID.</summary>
    public bool LeavesNumbers { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CellValue.IsList(inputData)
        ? ((IEnumerable)CellValue.Bare(inputData)!).Cast<object?>().Select(SidOf).ToArray()
        : SidOf(inputData);

    private object? SidOf(object? input)
    {
        if (CellValue.Bare(input) is ScriptBlock)
        {
            throw TextAttribute.NotRun();
        }

        if (Row.Of(input) is not { } row)
        {
            return input;
        }

        try
        {
            if (CellValue.Bare(input) is MatonConnection || (LeavesNumbers && IsNumber(row)))
            {
                // The row's properties are bound by name. PowerShell does not bind a parameter to which the piped object cannot be converted.
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
