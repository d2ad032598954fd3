using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>Accepts a name that needs no quotes, has no wildcards and cannot be read as a number or a parameter.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class SessionNameAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (element is not string name || !Pattern().IsMatch(name))
        {
            throw new ValidationMetadataException(
                $"'{DisplayText.Visible(element?.ToString())}' is not a name for a session. A name has up to 64 letters, digits, '.', '-' and '_', and begins with a letter.");
        }
    }

    [GeneratedRegex(@"^\p{L}[\p{L}\p{Nd}._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
