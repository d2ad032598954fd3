using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Converts a cell of any type to texts. An empty cell is ignored.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CellsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CellValue.Texts(inputData).ToArray();
}
