using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts only SIDs of certain kinds.</summary>
/// <param name="prefixes">The two letters of each kind.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SidAttribute(params string[] prefixes) : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (!Sids.IsValid(element as string, prefixes))
        {
            throw new ValidationMetadataException(Sids.Explain(element?.ToString(), prefixes));
        }
    }
}
