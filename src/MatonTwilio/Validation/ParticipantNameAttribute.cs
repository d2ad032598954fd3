using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts the identifier of a conference's participant: its call's SID or its label. It becomes part of a path.</summary>
/// <seealso href="https://www.twilio.com/docs/api/errors/16024"/>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParticipantNameAttribute : ValidateEnumeratedArgumentsAttribute
{
    private const int Longest = 128;

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (element is not string { Length: > 0 and <= Longest } text || text.Any(static c => c == '/' || char.IsControl(c)))
        {
            throw new ValidationMetadataException(
                $"'{DisplayText.Visible(element?.ToString())}' is not a participant. "
                + $"Expected a call (CA...) or a label of up to {Longest} characters without slashes or control characters.");
        }
    }
}
