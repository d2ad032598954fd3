using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Converts an empty cell to the default value, which means no time.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OptionalTimeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => CellValue.Bare(inputData) is null or "" ? default(DateTimeOffset) : inputData;
}
