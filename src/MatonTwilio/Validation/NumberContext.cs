using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Reads the numbers of one command: as its region or its session's writes them.</summary>
/// <param name="findRegion">Finds the region; not asked where a number needs none.</param>
/// <param name="hasRegion">Whether the command has a -Region of its own.</param>
internal sealed class NumberContext(Func<string?> findRegion, bool hasRegion)
{
    // A row's number is read to choose its column, and then to be sent to.
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

    /// <summary>Reads an address, or makes the error for it.</summary>
    /// <param name="text">The address as it was given.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="target">The input that it is of, for the error.</param>
    /// <param name="address">The address as Twilio takes it; the given one where it is none.</param>
    /// <param name="problem">What is wrong.</param>
    public bool TryRead(string? text, AddressUse use, object? target, out string address, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        var reading = Read(text, use);
        address = reading.Address ?? text ?? "";
        problem = reading.Address is null ? NumberErrors.Make(text, reading, _last.Region, hasRegion, target) : null;
        return problem is null;
    }
}
