namespace MatonTwilio.Sandbox;

/// <summary>Phone numbers as the API takes and shows them.</summary>
/// <remarks>Loops instead of regular expressions: the start needs these, and would wait for a regular expression to compile.</remarks>
internal static class PhoneNumber
{
    private const string Marks = " ().-";
    private const int NorthAmericanLength = 12;

    /// <summary>The number without the marks people put between its digits.</summary>
    public static string Normalize(string text) => string.Concat(text.Where(letter => !Marks.Contains(letter)));

    /// <summary>Whether it is E.164: a plus and 8 to 15 digits; ten after +1, as North America has them.</summary>
    public static bool IsValid(string number)
    {
        if (number.Length is < 9 or > 16 || number[0] != '+' || number[1] == '0')
        {
            return false;
        }

        return number.Skip(1).All(char.IsAsciiDigit) && (number[1] != '1' || number.Length == NorthAmericanLength);
    }

    /// <summary>How Twilio names an invalid number in an error: the last four digits are hidden.</summary>
    public static string Masked(string number) => number.Length > 4 ? number[..^4] + "XXXX" : number;

    /// <summary>How a number reads in its country, such as <c>(555) 123-4567</c>; outside North America as it is.</summary>
    public static string Formatted(string number) => number.Length == NorthAmericanLength && number.StartsWith("+1", StringComparison.Ordinal)
        ? $"({number[2..5]}) {number[5..8]}-{number[8..]}"
        : number;
}
