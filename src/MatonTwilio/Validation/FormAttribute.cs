using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>Accepts text in a format, and describes the format in the error. ValidatePattern shows its regular expression instead.</summary>
/// <param name="pattern">The regular expression for the whole text.</param>
/// <param name="takes">The description of the format.</param>
[AttributeUsage(AttributeTargets.Property)]
internal class FormAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, string takes) : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected sealed override void ValidateElement(object element)
    {
        if (element is not string text || !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant))
        {
            throw new ValidationMetadataException($"'{DisplayText.Visible(element?.ToString())}' is not valid. Expected {takes}.");
        }
    }
}
