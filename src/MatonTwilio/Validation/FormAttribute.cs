using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>Accepts text of a form, and describes the form in words. ValidatePattern shows its expression instead.</summary>
/// <param name="pattern">The expression for all of the text.</param>
/// <param name="takes">What is taken, in words.</param>
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
