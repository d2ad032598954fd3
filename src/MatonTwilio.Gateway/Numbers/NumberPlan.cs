using PhoneNumbers;
using LineType = PhoneNumbers.PhoneNumberType;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>The numbering plans of the world, from Google's libphonenumber. The first use of this class loads the library.</summary>
/// <seealso href="https://github.com/google/libphonenumber"/>
public static class NumberPlan
{
    // The library's name for no region, for numbers with a country code.
    private const string NoRegion = "ZZ";

    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    // In Germany and Austria, an office's number may continue after a hyphen with the digits of a direct line.
    private static readonly int[] CountriesWithDirectLines = [43, 49];

    /// <summary>Reads a number.</summary>
    /// <param name="written">The written number.</param>
    /// <param name="region">The country of the national format, as a two-letter ISO 3166-1 code; null for a number with a country code.</param>
    /// <returns>
    /// The number in E.164 format, or null with the problem as a clause in lower case. A number in national format must be in a range that is in use in the region; a
    /// number with a plus sign must only have a length that is possible in its country.
    /// </returns>
    public static (string? Number, string Problem) Read(WrittenNumber written, string? region)
    {
        ArgumentNullException.ThrowIfNull(written);
        region = written.NamesCountry ? NoRegion : region?.ToUpperInvariant() ?? NoRegion;
        if (!written.NamesCountry && !Util.GetSupportedRegions().Contains(region))
        {
            return (null, $"there is no region {region}");
        }

        try
        {
            var number = Util.ParseAndKeepRawInput(written.NamesCountry ? "+" + written.Digits : written.Digits, region);
            var problem = written.NamesCountry ? ProblemOfLength(number) : ProblemOfNational(written, region, ref number);
            problem ??= ProblemOfWriting(written, region, number);
            return problem is null ? (Util.Format(number, PhoneNumberFormat.E164), "") : (null, problem);
        }
        catch (NumberParseException error)
        {
            return (null, Explain(error.ErrorType));
        }
    }

    /// <summary>Describes a number.</summary>
    /// <param name="number">The number in E.164 format.</param>
    /// <returns>What the plans contain about it.</returns>
    public static NumberFacts Describe(string number)
    {
        var parsed = Util.Parse(number, NoRegion);
        return new NumberFacts(
            Util.Format(parsed, PhoneNumberFormat.NATIONAL),
            Util.GetRegionCodeForNumber(parsed),
            KindOf(Util.GetNumberType(parsed)),
            TimeZonesOf(parsed));
    }

    /// <summary>Describes a number; null if the plans cannot read it.</summary>
    /// <param name="number">The number in E.164 format.</param>
    /// <returns>What the plans contain about it.</returns>
    public static NumberFacts? TryDescribe(string number)
    {
        try
        {
            return Describe(number);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The country of a number, even if its range is not in use.</summary>
    /// <param name="number">The number in E.164 format.</param>
    /// <returns>The two-letter ISO 3166-1 code; the largest of the countries that share a country code; null for a code without a country.</returns>
    public static string? CountryOf(string number)
    {
        try
        {
            var parsed = Util.Parse(number, NoRegion);
            return (Util.GetRegionCodeForNumber(parsed) ?? Util.GetRegionCodeForCountryCode(parsed.CountryCode)) is { Length: 2 } region && region != NoRegion ? region : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The time zones in which the line of a number may be.</summary>
    /// <param name="number">The number in E.164 format.</param>
    /// <returns>IANA names; empty if the time zones are unknown.</returns>
    public static string[] TimeZonesOf(string number)
    {
        try
        {
            return TimeZonesOf(Util.Parse(number, NoRegion));
        }
        catch (NumberParseException)
        {
            return [];
        }
    }

    private static string[] TimeZonesOf(PhoneNumber number)
    {
        var zones = PhoneNumberToTimeZonesMapper.GetInstance();
        return [.. zones.GetTimeZonesForNumber(number).Where(zone => zone != zones.GetUnknownTimeZone())];
    }

    private static string? ProblemOfNational(WrittenNumber written, string region, ref PhoneNumber number)
    {
        if (ProblemOfLength(number) is { } problem)
        {
            return problem;
        }

        if (!Util.IsValidNumber(number))
        {
            return $"it is not a valid number in {region}";
        }

        if (!LacksZero(written, number))
        {
            return null;
        }

        if (WithPlus(written.Digits) is { } other && E164(other) != E164(number))
        {
            // A spreadsheet drops the plus sign as well as the zero. A fixed line is never as long as a mobile number with its country code.
            if (IsMobile(other) && other.CountryCode == number.CountryCode)
            {
                number = other;
                return null;
            }

            return IsMobile(number) ? null : $"it is {E164(number)} or {E164(other)}";
        }

        // People type the leading zero. A number without it probably belongs to another country: (415) 555-0100.
        return written.MayBeAmount || IsMobile(number) ? null : "it lacks the zero at the beginning";
    }

    private static string? ProblemOfWriting(WrittenNumber written, string region, PhoneNumber number)
        => written.IsDirectLine && !HasDirectLines(number) ? NumberWriting.Pieces
            : written.HasOptionalZero && KeepsZero(written, number) && !Util.IsValidNumber(number) ? "numbers of that country do not have the zero in parentheses"
            : HasStrayDigit(written, region) ? NumberWriting.Stray
            : null;

    // 1 0664 1234567 is the first line of a numbered list, except in regions that dial such a digit before the zero.
    private static bool HasStrayDigit(WrittenNumber written, string region) =>
        !written.IsInternational
            && written.Groups is [{ Length: 1 } first, var second, ..]
            && second.Digits[0] == '0'
            && first.Digits != Util.GetNddPrefixForRegion(region, true);

    private static string? ProblemOfLength(PhoneNumber number) => Util.IsPossibleNumberWithReason(number) switch
    {
        PhoneNumberUtil.ValidationResult.IS_POSSIBLE => null,
        PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY => "it lacks the area code",
        PhoneNumberUtil.ValidationResult.TOO_SHORT => "it is too short",
        PhoneNumberUtil.ValidationResult.TOO_LONG => "it is too long",
        PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => "there is no such country code",
        _ => "no number has that length",
    };

    // Whether the country writes such numbers with a leading zero that is missing here.
    private static bool LacksZero(WrittenNumber written, PhoneNumber number)
        => number.CountryCodeSource == PhoneNumber.Types.CountryCodeSource.FROM_DEFAULT_COUNTRY
            && written.Digits[0] != '0'
            && Util.Format(number, PhoneNumberFormat.NATIONAL).TrimStart('(') is ['0', ..];

    private static bool HasDirectLines(PhoneNumber number) =>
        CountriesWithDirectLines.Contains(number.CountryCode) && Util.GetNumberType(number) == LineType.FIXED_LINE;

    private static bool KeepsZero(WrittenNumber written, PhoneNumber number)
        => !written.Digits.EndsWith("0" + Util.GetNationalSignificantNumber(number), StringComparison.Ordinal);

    private static PhoneNumber? WithPlus(string digits)
    {
        try
        {
            var number = Util.Parse("+" + digits, NoRegion);
            return Util.IsValidNumber(number) ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static bool IsMobile(PhoneNumber number) => Util.GetNumberType(number) is LineType.MOBILE or LineType.FIXED_LINE_OR_MOBILE;

    private static string E164(PhoneNumber number) => Util.Format(number, PhoneNumberFormat.E164);

    private static string Explain(ErrorType error) => error switch
    {
        ErrorType.INVALID_COUNTRY_CODE => "there is no such country code",
        ErrorType.TOO_LONG => "it is too long",
        ErrorType.TOO_SHORT_NSN or ErrorType.TOO_SHORT_AFTER_IDD => "it is too short",
        _ => "it is not a number",
    };

    private static PhoneNumberKind KindOf(LineType type) => type switch
    {
        LineType.FIXED_LINE => PhoneNumberKind.Fixed,
        LineType.MOBILE => PhoneNumberKind.Mobile,
        LineType.FIXED_LINE_OR_MOBILE => PhoneNumberKind.FixedOrMobile,
        LineType.TOLL_FREE => PhoneNumberKind.TollFree,
        LineType.PREMIUM_RATE => PhoneNumberKind.PremiumRate,
        LineType.SHARED_COST => PhoneNumberKind.SharedCost,
        LineType.VOIP => PhoneNumberKind.Voip,
        LineType.PERSONAL_NUMBER => PhoneNumberKind.Personal,
        LineType.PAGER => PhoneNumberKind.Pager,
        LineType.UAN => PhoneNumberKind.Company,
        LineType.VOICEMAIL => PhoneNumberKind.Voicemail,
        _ => PhoneNumberKind.Unknown,
    };
}
