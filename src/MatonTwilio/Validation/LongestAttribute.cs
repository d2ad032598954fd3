using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Refuses text that is too long. Unlike ValidateLength it accepts null, which a record from the pipeline has where a field is not set; null on the command line
/// is refused for every parameter (<see cref="GivenParameters"/>).
/// </summary>
/// <param name="most">The most characters.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LongestAttribute(int most) : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string text && text.Length > most)
        {
            throw new ValidationMetadataException(string.Create(CultureInfo.InvariantCulture, $"The text has {text.Length} characters. The maximum is {most}."));
        }
    }
}
