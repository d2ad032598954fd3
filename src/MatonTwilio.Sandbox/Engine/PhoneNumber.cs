using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>Phone numbers as the API takes and shows them.</summary>
internal static partial class PhoneNumber
{
    /// <summary>The number without the marks people put between its digits.</summary>
    public static string Normalize(string text) => Marks().Replace(text, string.Empty);

    /// <summary>Whether it is E.164: a plus and 8 to 15 digits; ten after +1, as North America has them.</summary>
    public static bool IsValid(string number) => E164().IsMatch(number);

    /// <summary>How Twilio names an invalid number in an error: the last four digits are hidden.</summary>
    public static string Masked(string number) => number.Length > 4 ? number[..^4] + "XXXX" : number;

    /// <summary>How a number reads in its country, such as <c>(555) 123-4567</c>; outside North America as it is.</summary>
    public static string Formatted(string number) =>
        number.Length == 12 && number.StartsWith("+1", StringComparison.Ordinal) ? $"({number[2..5]}) {number[5..8]}-{number[8..]}" : number;

    [GeneratedRegex(@"[ ().\-]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\+(1[0-9]{10}|[2-9][0-9]{7,14})$")]
    private static partial Regex E164();
}
