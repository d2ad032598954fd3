using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Refuses a list for a text of several lines. PowerShell's own error does not name a way to join the lines.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => CellValue.IsList(inputData) && ((IEnumerable)CellValue.Bare(inputData)!).Cast<object?>().Count() is > 1 and var count
            ? throw new ArgumentTransformationMetadataException($"A list of {count} values is not one text. For the lines of a file, use Get-Content -Raw, and for a list, -join.")
            : inputData;
}
