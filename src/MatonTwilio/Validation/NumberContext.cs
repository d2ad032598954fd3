using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Reads the phone numbers of one command, with its -Region or the session's default country.</summary>
/// <param name="findRegion">Finds the region. Not called if a number does not need it.</param>
/// <param name="hasRegion">Whether the command has a -Region parameter.</param>
internal sealed class NumberContext(Func<string?> findRegion, bool hasRegion)
{
    // The last number is kept, because a row's number is read to choose its column and again to send to it.
    private (string? Text, AddressUse Use, AddressReading Reading, string? Region) _last;

    /// <summary>Reads an address.</summary>
    public AddressReading Read(string? text, AddressUse use)
    {
        if (text is null || text != _last.Text || use != _last.Use)
        {
            string? region = null;
            var reading = Addresses.Read(text, use, () => region = findRegion());
            _last = (text, use, reading, region);
        }

        return _last.Reading;
    }

    /// <summary>Reads an address, or creates the error for it.</summary>
    /// <param name="text">The address as it was typed.</param>
    /// <param name="use">The use of the address.</param>
    /// <param name="target">The input that contains the address, for the error.</param>
    /// <param name="address">The address in the format that Twilio accepts, or the typed text if it is not an address.</param>
    /// <param name="problem">The error.</param>
    public bool TryRead(string? text, AddressUse use, object? target, out string address, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        var reading = Read(text, use);
        address = reading.Address ?? text ?? "";
        problem = reading.Address is null ? NumberErrors.Make(text, reading, _last.Region, hasRegion, target) : null;
        return problem is null;
    }
}
