using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>Accepts text of a form. ValidatePattern would show the expression to whoever typed something else; this says it in words.</summary>
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
            throw new ValidationMetadataException($"'{DisplayText.Visible(element?.ToString())}' does not fit: it takes {takes}.");
        }
    }
}
