using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts only SIDs of certain kinds.</summary>
/// <param name="prefixes">The two letters of each kind.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SidAttribute(params string[] prefixes) : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>Whether empty text is accepted, which clears a field.</summary>
    public bool AllowEmpty { get; init; }

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var text = element as string;
        if (!Sids.IsValid(text, prefixes) && !(AllowEmpty && text?.Length == 0))
        {
            throw new ValidationMetadataException(Sids.Explain(element?.ToString(), prefixes));
        }
    }
}
