using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts only absolute http and https addresses, and empty text, which clears a field.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>Whether it may begin with a placeholder, for which a row has the address or its beginning.</summary>
    public bool AllowPlaceholder { get; init; }

    /// <summary>Whether it is such an address.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Says what is wrong with a text that is none.</summary>
    public static string Explain(string? text) => $"'{DisplayText.Visible(text)}' is not a URL. A URL begins with http:// or https://.";

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (element is not string text || !(text.Length == 0 || (AllowPlaceholder && text[0] == '{') || IsAddress(text)))
        {
            throw new ValidationMetadataException(Explain(element?.ToString()));
        }
    }
}
