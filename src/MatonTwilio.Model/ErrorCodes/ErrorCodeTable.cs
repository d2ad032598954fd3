using System.Globalization;

namespace MatonTwilio;

/// <summary>The error codes that this module explains. They are read at their first use.</summary>
internal static class ErrorCodeTable
{
    private const string Separator = " | ";

    private static readonly Lazy<SortedList<int, TwilioErrorCode>> Codes = new(Read);

    /// <summary>All codes, in ascending order.</summary>
    public static IEnumerable<TwilioErrorCode> All => Codes.Value.Values;

    /// <summary>The explanation of a code; null if there is none.</summary>
    public static TwilioErrorCode? Find(int code) => Codes.Value.GetValueOrDefault(code);

    /// <summary>The meaning of a code; null without a code, and for one without an explanation.</summary>
    public static string? MeaningOf(int? code) => code is { } known ? Find(known)?.Meaning : null;

    private static SortedList<int, TwilioErrorCode> Read()
    {
        using var resource = typeof(ErrorCodeTable).Assembly.GetManifestResourceStream("error-codes.txt")!;
        using var reader = new StreamReader(resource);
        var codes = new SortedList<int, TwilioErrorCode>();
        var product = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                product = line.Trim('[', ']');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var code = Parse(line.Split(Separator), product);
                codes.Add(code.Code, code);
            }
        }

        return codes;
    }

    private static TwilioErrorCode Parse(string[] fields, string product) => new()
    {
        Code = int.Parse(fields[0], CultureInfo.InvariantCulture),
        Severity = fields[1],
        CanRetry = fields[2] == "yes",
        Name = fields[3],
        Meaning = fields[4],
        Action = fields[5],
        Product = product,
    };
}
