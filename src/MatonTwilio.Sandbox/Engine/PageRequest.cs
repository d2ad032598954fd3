using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>
/// The requested page of a list. A token names the record at the edge of the previous page, so that new records do not move the pages: <c>PA</c> and a SID for
/// the records after that record, <c>PB</c> for the records before it.
/// </summary>
internal sealed record PageRequest(int Size, int Number, string? After, string? Before)
{
    private const int DefaultSize = 50;
    private const int LargestSize = 1000;
    private const string AfterMark = "PA";
    private const string BeforeMark = "PB";

    /// <summary>Whether a query parameter controls paging and is not a filter.</summary>
    public static bool IsParameter(string name) => name is "PageSize" or "Page" or "PageToken";

    public static PageRequest Read(FormFields query)
    {
        var token = query["PageToken"];
        if (token is not null && !token.StartsWith(AfterMark, StringComparison.Ordinal) && !token.StartsWith(BeforeMark, StringComparison.Ordinal))
        {
            throw UnknownToken(token);
        }

        var before = token?.StartsWith(BeforeMark, StringComparison.Ordinal) == true;
        return new(
            ReadNumber(query, "PageSize", DefaultSize, 1, LargestSize),
            ReadNumber(query, "Page", 0, 0, int.MaxValue),
            before ? null : token?[AfterMark.Length..],
            before ? token![BeforeMark.Length..] : null);
    }

    public static string TokenAfter(Record record) => AfterMark + record.Sid;

    public static string TokenBefore(Record record) => BeforeMark + record.Sid;

    public static TwilioError UnknownToken(string token) => TwilioError.InvalidParameter("PageToken", token);

    private static int ReadNumber(FormFields query, string name, int fallback, int least, int most)
    {
        if (query[name] is not string text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw TwilioError.InvalidParameter(name, text);
    }
}
