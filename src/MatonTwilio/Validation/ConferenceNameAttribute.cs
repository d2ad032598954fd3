using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts the SID or a valid name of a conference. It becomes part of a path, and must not change the rest of the path.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConferenceNameAttribute : ValidateArgumentsAttribute
{
    private const int Longest = 128;

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not string { Length: > 0 and <= Longest } text || text is "." or ".." || text.Any(static c => c == '/' || char.IsControl(c)))
        {
            throw new ValidationMetadataException(
                $"'{DisplayText.Visible(arguments?.ToString())}' is not a conference. "
                + $"Expected a SID (CF...) or a name of up to {Longest} characters without slashes or control characters.");
        }
    }
}
