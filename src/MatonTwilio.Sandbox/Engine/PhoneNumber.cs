namespace MatonTwilio.Sandbox;

/// <summary>Phone numbers as the API accepts and shows them.</summary>
/// <remarks>This class uses loops, because the start of the sandbox uses it, and a regular expression would have to be compiled first.</remarks>
internal static class PhoneNumber
{
    private const string Marks = " ().-";
    private const int NorthAmericanLength = 12;

    /// <summary>The number without the separators between its digits.</summary>
    public static string Normalize(string text) => string.Concat(text.Where(letter => !Marks.Contains(letter)));

    /// <summary>Whether it is in E.164 format: a plus sign and 8 to 15 digits; ten after +1, as in North America.</summary>
    public static bool IsValid(string number)
    {
        if (number.Length is < 9 or > 16 || number[0] != '+' || number[1] == '0')
        {
            return false;
        }

        return number.Skip(1).All(char.IsAsciiDigit) && (number[1] != '1' || number.Length == NorthAmericanLength);
    }

    /// <summary>An invalid number as Twilio's errors show it, with the last four digits hidden.</summary>
    public static string Masked(string number) => number.Length > 4 ? number[..^4] + "XXXX" : number;

    /// <summary>The number in national format, such as <c>(555) 123-4567</c>; numbers outside North America are not changed.</summary>
    public static string Formatted(string number) => number.Length == NorthAmericanLength && number.StartsWith("+1", StringComparison.Ordinal)
        ? $"({number[2..5]}) {number[5..8]}-{number[8..]}"
        : number;
}
