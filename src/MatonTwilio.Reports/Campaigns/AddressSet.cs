using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>A set of addresses that takes little room: a number in E.164 format is a number.</summary>
internal sealed class AddressSet
{
    private readonly HashSet<long> _numbers = [];
    private readonly HashSet<string> _others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an address.</summary>
    /// <returns>False where it is there already.</returns>
    public bool Add(string address) => TryParse(address, out var number) ? _numbers.Add(number) : _others.Add(address);

    /// <summary>Whether an address is there.</summary>
    public bool Contains(string address) => TryParse(address, out var number) ? _numbers.Contains(number) : _others.Contains(address);

    private static bool TryParse(string address, out long number)
    {
        number = 0;
        return address is ['+', >= '1' and <= '9', ..] && long.TryParse(address.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
