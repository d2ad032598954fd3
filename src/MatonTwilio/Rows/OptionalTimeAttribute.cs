using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Makes no time (the default value) of an empty cell.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OptionalTimeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => CellValue.Bare(inputData) is null or "" ? default(DateTimeOffset) : inputData;
}
