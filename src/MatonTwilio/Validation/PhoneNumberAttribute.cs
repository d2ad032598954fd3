using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Accepts what can be an address. Whether a number that is not in E.164 format is valid depends on its region:
/// <see cref="TwilioCommand.ReadNumber"/> asks once the session is known.
/// </summary>
/// <param name="use">What the address is for.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PhoneNumberAttribute(AddressUse use) : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>What the address is for.</summary>
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
