using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts only SIDs of certain kinds.</summary>
/// <param name="prefixes">The two letters of each kind.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SidAttribute(params string[] prefixes) : ValidateArgumentsAttribute
{
    /// <summary>The two letters of each kind.</summary>
    public IReadOnlyList<string> Prefixes => prefixes;

    /// <summary>Whether empty text is accepted. It clears a field, or is an empty property of a pipeline object.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Whether a name is accepted in place of a SID.</summary>
    public bool AllowName { get; init; }

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        var text = arguments as string;
        if (!Sids.IsValid(text, prefixes) && !(string.IsNullOrWhiteSpace(text) ? AllowEmpty : AllowName && !Sids.IsMalformed(text, prefixes)))
        {
            throw new ValidationMetadataException(Sids.Explain(arguments?.ToString(), prefixes) + SidAdvice.Finding(text, prefixes));
        }
    }
}
