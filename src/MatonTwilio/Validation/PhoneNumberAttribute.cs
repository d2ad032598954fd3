using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Accepts texts that can be addresses. Whether a number that is not in E.164 format is valid depends on its region, so
/// <see cref="TwilioCommand.ReadNumber"/> checks it when the session is known.
/// </summary>
/// <param name="use">The use of the address.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PhoneNumberAttribute(AddressUse use) : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>The use of the address.</summary>
    public AddressUse Use => use;

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var text = element as string;
        var reading = Addresses.Check(text, use);
        if (reading.Address is null)
        {
            throw new ValidationMetadataException(NumberErrors.Explain(text, reading, region: null));
        }
    }
}
