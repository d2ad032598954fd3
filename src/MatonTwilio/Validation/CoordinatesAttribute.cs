using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts two numbers as well as text, because PowerShell reads 37.84,-122.27 without quotes as an array.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CoordinatesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => BoundFields.Unwrap(inputData) is object?[] { Length: 2 } pair
            ? string.Join(',', pair.Select(static degrees => Convert.ToString(degrees, CultureInfo.InvariantCulture)))
            : inputData;
}
