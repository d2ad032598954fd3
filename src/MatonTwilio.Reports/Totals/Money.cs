using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>Formats amounts so that a small amount is not shown as zero.</summary>
internal static class Money
{
    /// <summary>The sum of two amounts, limited to the range of decimal.</summary>
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

    /// <summary>An amount as a share of the largest amount, from 0 to 1.</summary>
    public static decimal Share(decimal amount, decimal largest) => amount <= 0 || largest <= 0 ? 0 : Math.Min(1, amount / largest);

    /// <summary>A currency code in capital letters, as in ISO 4217. Twilio returns some in small letters.</summary>
    public static string Unit(string? unit) => (unit ?? "").Trim().ToUpperInvariant();

    /// <summary>An amount of money, rounded to two decimals.</summary>
    public static string Text(decimal amount) => amount switch
    {
        > 0 and < 0.01m => "<0.01",
        < 0 and > -0.01m => ">-0.01",
        _ => amount.ToString("#,0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>An amount of money with its currency.</summary>
    public static string Text(decimal amount, string currency) => currency.Length == 0 ? Text(amount) : $"{Text(amount)} {currency}";

    /// <summary>A count.</summary>
    public static string Count(decimal count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>An error code, without a thousands separator.</summary>
    public static string Code(int code) => code.ToString(CultureInfo.InvariantCulture);

    /// <summary>A short form of an amount of money: 12.34, 1.2k, 34M.</summary>
    public static string Short(decimal amount) => Short(amount, Text);

    /// <summary>A short form of a count: 12, 1.2k, 34M.</summary>
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
