using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts a table of names and single values. No value may be empty.</summary>
/// <param name="most">The maximum number of names.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SimpleTableAttribute(int most = int.MaxValue) : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not IDictionary { Count: > 0 } table)
        {
            throw new ValidationMetadataException("The table is empty. Write one as @{ name = 'value' }.");
        }

        if (table.Count > most)
        {
            throw new ValidationMetadataException($"The table has {table.Count} names. Twilio accepts at most {most}.");
        }

        foreach (DictionaryEntry entry in table)
        {
            if (string.IsNullOrWhiteSpace(entry.Key.ToString()))
            {
                throw new ValidationMetadataException("A name in the table is empty.");
            }

            if (GivenParameters.IsEmpty(entry.Value) || BoundFields.Unwrap(entry.Value) is ICollection)
            {
                throw new ValidationMetadataException($"'{DisplayText.Visible(entry.Key.ToString())}' must have one value, such as a text or a number, that is not empty.");
            }
        }
    }
}
