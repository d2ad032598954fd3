using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts only absolute http and https addresses, and empty text, which clears a field.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var isAddress = element is string text
            && (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"));
        if (!isAddress)
        {
            throw new ValidationMetadataException($"'{DisplayText.Visible(element?.ToString())}' is not a web address: it takes http:// or https://.");
        }
    }
}
