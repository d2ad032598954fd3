using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts only absolute http and https URLs, and empty text, which clears a field.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>Whether the URL may begin with a placeholder, for which each row has the URL or its beginning.</summary>
    public bool AllowPlaceholder { get; init; }

    /// <summary>Whether a text is such a URL.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>The error message for a text that is not such a URL.</summary>
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
