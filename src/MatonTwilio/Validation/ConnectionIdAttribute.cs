using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts what an id of a connection can be: it becomes part of a path and of a header, and must not lead anywhere else.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionIdAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (element is not string { Length: > 0 } text || !text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ValidationMetadataException($"'{DisplayText.Visible(element?.ToString())}' is not an id of a connection: it takes letters, digits and dashes. Get-MatonConnection shows them.");
        }
    }
}
