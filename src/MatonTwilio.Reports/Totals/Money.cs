using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>Writes amounts so that what is small is not shown as nothing.</summary>
internal static class Money
{
    /// <summary>The sum of two amounts; the largest that there is where it would be larger.</summary>
    public static decimal Sum(decimal one, decimal other)
    {
        try
        {
            return one + other;
        }
        catch (OverflowException)
        {
            return one < 0 ? decimal.MinValue : decimal.MaxValue;
        }
    }

    /// <summary>Which part of the largest amount an amount is, from 0 to 1.</summary>
    public static decimal Share(decimal amount, decimal largest) => amount <= 0 || largest <= 0 ? 0 : Math.Min(1, amount / largest);

    /// <summary>A currency as ISO 4217 writes it; Twilio writes some in small letters.</summary>
    public static string Unit(string? unit) => (unit ?? "").Trim().ToUpperInvariant();

    /// <summary>An amount of money, to the hundredth.</summary>
    public static string Text(decimal amount) => amount switch
    {
        > 0 and < 0.01m => "<0.01",
        < 0 and > -0.01m => ">-0.01",
        _ => amount.ToString("#,0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>An amount of money with its currency.</summary>
    public static string Text(decimal amount, string currency) => currency.Length == 0 ? Text(amount) : $"{Text(amount)} {currency}";

    /// <summary>A number of things.</summary>
    public static string Count(decimal count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>An error code, which is a name and not a number of things.</summary>
    public static string Code(int code) => code.ToString(CultureInfo.InvariantCulture);

    /// <summary>An amount of money in few characters: 12.34, 1.2k, 34M.</summary>
    public static string Short(decimal amount) => Short(amount, Text);

    /// <summary>A number of things in few characters: 12, 1.2k, 34M.</summary>
    public static string ShortCount(decimal count) => Short(count, Count);

    private static string Short(decimal amount, Func<decimal, string> write) => Math.Abs(amount) switch
    {
        < 1000 => write(amount),
        < 1_000_000 => (amount / 1000).ToString("0.#k", CultureInfo.InvariantCulture),
        < 1_000_000_000 => (amount / 1_000_000).ToString("0.#M", CultureInfo.InvariantCulture),
        < 1_000_000_000_000 => (amount / 1_000_000_000).ToString("0.#G", CultureInfo.InvariantCulture),
        _ => amount.ToString("0.#E+0", CultureInfo.InvariantCulture),
    };
}
