using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>A set of addresses that uses little memory, because a number in E.164 format is stored as a 64-bit number.</summary>
internal sealed class AddressSet
{
    private readonly HashSet<long> _numbers = [];
    private readonly HashSet<string> _others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an address.</summary>
    /// <returns>False if the set contains the address already.</returns>
    public bool Add(string address) => TryParse(address, out var number) ? _numbers.Add(number) : _others.Add(address);

    /// <summary>Whether the set contains an address.</summary>
    public bool Contains(string address) => TryParse(address, out var number) ? _numbers.Contains(number) : _others.Contains(address);

    private static bool TryParse(string address, out long number)
    {
        number = 0;
        return address is ['+', >= '1' and <= '9', ..] && long.TryParse(address.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
