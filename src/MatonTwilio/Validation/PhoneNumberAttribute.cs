using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts only numbers in E.164 form and channel addresses; with <see cref="AllowSender"/> also short codes and names.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PhoneNumberAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>Whether everything that can send is accepted.</summary>
    public bool AllowSender { get; init; }

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var text = element as string;
        if (!(AllowSender ? PhoneNumbers.IsSender(text) : PhoneNumbers.IsRecipient(text)))
        {
            throw new ValidationMetadataException(PhoneNumbers.Explain(text));
        }
    }
}
