using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Accepts what can be a number, and channel addresses; with <see cref="AllowSender"/> also short codes and names. Whether a number that is not
/// in E.164 form is one, its region says: <see cref="TwilioCommand.ReadNumber"/> asks once the session is known.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PhoneNumberAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>Whether everything that can send is accepted.</summary>
    public bool AllowSender { get; init; }

    /// <summary>Whether nothing but a number is accepted: no address of a channel.</summary>
    public bool OnlyNumber { get; init; }

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var text = element as string;
        if (!(OnlyNumber ? E164.IsE164(text) : AllowSender ? E164.IsSender(text) : E164.IsRecipient(text)) && !E164.MayBeWritten(text))
        {
            throw new ValidationMetadataException(E164.Explain(text));
        }
    }
}
