using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>Sentences about usage.</summary>
internal static class UsageWords
{
    /// <summary>A sentence about records that do not count; empty if there are none.</summary>
    public static string LeftOut(CurrencyUsage usage) => usage.LeftOut switch
    {
        0 => "",
        1 => "1 record is not counted, because a record of a longer interval covers its days.",
        var records => string.Create(CultureInfo.InvariantCulture, $"{records:#,0} records are not counted, because records of longer intervals cover their days."),
    };
}
