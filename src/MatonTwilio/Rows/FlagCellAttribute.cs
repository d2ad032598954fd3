using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts True and False as text for a switch, as Import-Csv returns them. PowerShell itself refuses text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FlagCellAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => CellValue.Bare(inputData) switch
        {
            string text when bool.TryParse(text, out var flag) => flag,
            null or "" => false,
            _ => inputData,
        };
}
