using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>What is said of usage beside its figures.</summary>
internal static class UsageWords
{
    /// <summary>What is not counted; empty where that is nothing.</summary>
    public static string LeftOut(CurrencyUsage usage) => usage.LeftOut switch
    {
        0 => "",
        1 => "1 record is not counted, because a record of a longer interval covers its days.",
        var records => string.Create(CultureInfo.InvariantCulture, $"{records:#,0} records are not counted, because records of longer intervals cover their days."),
    };
}
