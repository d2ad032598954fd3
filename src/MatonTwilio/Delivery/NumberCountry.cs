using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Commands;

/// <summary>The country of a number.</summary>
internal static class NumberCountry
{
    /// <summary>The country, as a two-letter code; null for short codes, names and numbers of no country.</summary>
    /// <param name="address">A number in E.164 format, or an address of a channel with one, such as whatsapp:+14155550100.</param>
    public static string? Of(string address)
    {
        var number = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return E164.IsE164(number) ? Region(number) : null;
    }

    // In a method of its own, because the runtime loads the types in it when it is first called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Region(string number) => NumberPlan.CountryOf(number);
}
