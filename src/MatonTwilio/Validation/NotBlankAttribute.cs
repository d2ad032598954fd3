using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Refuses empty text for a number for which 0 is a valid value. PowerShell would convert empty text to 0.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotBlankAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => GivenParameters.IsEmpty(inputData) ? throw new ArgumentTransformationMetadataException("An empty value is not a number.") : inputData;
}
