using PhoneNumbers;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>Reads phone numbers as people write them, by what Google's libphonenumber knows of each region.</summary>
/// <seealso href="https://github.com/google/libphonenumber"/>
public static class WrittenNumber
{
    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number, such as <c>(415) 555-0100</c>.</param>
    /// <param name="region">Where it is written so, as an ISO 3166-1 code of two letters.</param>
    /// <returns>
    /// The number in E.164 form; null where it can be none, with what is wrong, to follow a colon. A number of the region must be in a range
    /// that is in use there; one that names its country with a plus sign must only be as long as that country's are.
    /// </returns>
    public static (string? Number, string Problem) Read(string text, string region)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(region);
        region = region.ToUpperInvariant();
        if (!Util.GetSupportedRegions().Contains(region))
        {
            return (null, $"there is no region {region}");
        }

        if (!BeginsLikeANumber(text))
        {
            // The library would look for a number further on: in a cell that holds more than one thing, it may be the wrong one.
            return (null, "it does not begin like a number");
        }

        try
        {
            var number = Util.ParseAndKeepRawInput(text, region);
            return ProblemOf(number, region) is { } problem ? (null, problem) : (Util.Format(number, PhoneNumberFormat.E164), "");
        }
        catch (NumberParseException error)
        {
            return (null, Explain(error.ErrorType));
        }
    }

    private static bool BeginsLikeANumber(string text) => text.TrimStart() is [var first, ..] && (char.IsDigit(first) || first is '+' or '＋' or '(');

    private static string? ProblemOf(PhoneNumber number, string region) => Util.IsPossibleNumberWithReason(number) switch
    {
        _ when number.HasExtension => "it has an extension",
        PhoneNumberUtil.ValidationResult.IS_POSSIBLE => NamesItsCountry(number) || Util.IsValidNumber(number) ? null : $"no number of {region} is like that",
        PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY => "it lacks the area code",
        PhoneNumberUtil.ValidationResult.TOO_SHORT => "it is too short",
        PhoneNumberUtil.ValidationResult.TOO_LONG => "it is too long",
        PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => "there is no such country code",
        _ => "no number has that length",
    };

    private static bool NamesItsCountry(PhoneNumber number) => number.CountryCodeSource == PhoneNumber.Types.CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN;

    private static string Explain(ErrorType error) => error switch
    {
        ErrorType.INVALID_COUNTRY_CODE => "there is no such country code",
        ErrorType.TOO_LONG => "it is too long",
        ErrorType.TOO_SHORT_NSN or ErrorType.TOO_SHORT_AFTER_IDD => "it is too short",
        _ => "it is not a number",
    };
}
