using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Refuses text that is too long. Unlike ValidateLength, it accepts null, because a record from the pipeline has null in a field that is not set. On the command
/// line, null is refused for every parameter (<see cref="GivenParameters"/>).
/// </summary>
/// <param name="most">The maximum number of characters.</param>
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
