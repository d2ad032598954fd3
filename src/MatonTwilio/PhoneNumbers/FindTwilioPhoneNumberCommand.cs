using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Finds phone numbers for sale, by country, type, location, digits and capabilities. Pipe a number to New-TwilioPhoneNumber to buy it.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource"/>
[Cmdlet(VerbsCommon.Find, "TwilioPhoneNumber", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource")]
[OutputType(typeof(TwilioAvailablePhoneNumber))]
public sealed class FindTwilioPhoneNumberCommand : TwilioListCommand<TwilioAvailablePhoneNumber>
{
    /// <summary>The country, as a two-letter ISO 3166-1 code. Get-TwilioPhoneNumberCountry lists the countries that have numbers.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet,
        HelpMessage = "The country, as a two-letter ISO 3166-1 code.")]
    [NotSent]
    [CountryCode, ArgumentCompleter(typeof(CountryCompleter))]
    public string CountryCode { get; set; } = "";

    /// <summary>The type of the numbers. The default is Local. Not every country has all types.</summary>
    [Parameter(Position = 1, ParameterSetName = ListSet), NotSent]
    public AvailablePhoneNumberType Type { get; set; } = AvailablePhoneNumberType.Local;

    /// <summary>Only numbers of this area code. For the US and Canada.</summary>
    [Parameter(ParameterSetName = ListSet), NotBlank]
    public int AreaCode { get; set; }

    /// <summary>
    /// Only numbers that match a pattern of 2 to 16 characters: digits, letters of the phone keypad, * for any one digit, % for any digits, + for the
    /// start and $ for the end.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), Form("[0-9A-Za-z*%+$]{2,16}", "2 to 16 of digits, letters, *, %, + and $"), Text]
    public string? Contains { get; set; }

    /// <summary>Only numbers that can send and receive text messages. Use -SmsEnabled:$false for those that cannot.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter SmsEnabled { get; set; }

    /// <summary>Only numbers that can send and receive media messages. Use -MmsEnabled:$false for those that cannot.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter MmsEnabled { get; set; }

    /// <summary>Only numbers that can be called. Use -VoiceEnabled:$false for those that cannot.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter VoiceEnabled { get; set; }

    /// <summary>Only numbers that can receive faxes. Use -FaxEnabled:$false for those that cannot.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter FaxEnabled { get; set; }

    /// <summary>Excludes numbers that require an address.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter ExcludeAllAddressRequired { get; set; }

    /// <summary>Excludes numbers that require an address in their country.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter ExcludeLocalAddressRequired { get; set; }

    /// <summary>Excludes numbers that require an address outside their country.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter ExcludeForeignAddressRequired { get; set; }

    /// <summary>Whether numbers that are new to Twilio's platform are included. The default is $true; use -Beta:$false to exclude them.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Beta { get; set; }

    /// <summary>Only numbers within -Distance of this number. For the US and Canada.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber(AddressUse.Number), Text]
    public string? NearNumber { get; set; }

    /// <summary>Only numbers within -Distance of this place: latitude and longitude in degrees, such as 37.84,-122.27. For the US and Canada.</summary>
    [Parameter(ParameterSetName = ListSet), Coordinates, Form(@"-?[0-9]+(\.[0-9]+)?,-?[0-9]+(\.[0-9]+)?", "latitude and longitude in degrees, such as 37.84,-122.27"), Text]
    public string? NearLatLong { get; set; }

    /// <summary>The distance from -NearNumber or -NearLatLong, in miles, up to 500. The default is 25.</summary>
    [Parameter(ParameterSetName = ListSet), ValidateRange(0, 500), NotBlank]
    public int Distance { get; set; }

    /// <summary>Only numbers of this postal code, or of the postal code of this number. For the US and Canada.</summary>
    [Parameter(ParameterSetName = ListSet), Text, Alias("PostalCode", "ZipCode")]
    public string? InPostalCode { get; set; }

    /// <summary>Only numbers of this state or province, or of the state or province of this number. For the US and Canada.</summary>
    [Parameter(ParameterSetName = ListSet), Text, Alias("State")]
    public string? InRegion { get; set; }

    /// <summary>Only numbers of this rate center, or of the rate center of this number, in the area of -InLata. For the US and Canada.</summary>
    [Parameter(ParameterSetName = ListSet), Text]
    public string? InRateCenter { get; set; }

    /// <summary>Only numbers of this local access and transport area, or of the area of this number. For the US and Canada.</summary>
    [Parameter(ParameterSetName = ListSet), Text]
    public string? InLata { get; set; }

    /// <summary>Only numbers of this town, or of the town of this number.</summary>
    [Parameter(ParameterSetName = ListSet), Text, Alias("City")]
    public string? InLocality { get; set; }

    private protected override string? Subresource => $"{CountryCode.ToUpperInvariant()}/{Type}";
}
