using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Takes two numbers as well as text: without quotes, 37.84,-122.27 is an array to PowerShell.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CoordinatesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => BoundFields.Unwrap(inputData) is object?[] { Length: 2 } pair
            ? string.Join(',', pair.Select(static degrees => Convert.ToString(degrees, CultureInfo.InvariantCulture)))
            : inputData;
}
