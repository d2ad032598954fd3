using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>What is said of usage beside its figures.</summary>
internal static class UsageWords
{
    /// <summary>What is not counted; empty where that is nothing.</summary>
    public static string LeftOut(CurrencyUsage usage) => usage.LeftOut switch
    {
        0 => "",
        1 => "1 record is not counted: a longer one covers its days.",
        var records => string.Create(CultureInfo.InvariantCulture, $"{records:#,0} records are not counted: longer ones cover their days."),
    };
}
