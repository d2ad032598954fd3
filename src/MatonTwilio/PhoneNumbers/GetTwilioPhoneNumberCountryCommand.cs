using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the countries in which Twilio has phone numbers, with the types of their numbers.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource#read-a-list-of-countries"/>
[Cmdlet(VerbsCommon.Get, "TwilioPhoneNumberCountry", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource#read-a-list-of-countries")]
[OutputType(typeof(TwilioPhoneNumberCountry))]
public sealed class GetTwilioPhoneNumberCountryCommand : TwilioListCommand<TwilioPhoneNumberCountry>
{
    private const string CodeSet = "Code";

    /// <summary>Only these countries, as two-letter ISO 3166-1 codes.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CodeSet,
        HelpMessage = "Only these countries, as two-letter ISO 3166-1 codes.")]
    [NotSent]
    [CountryCode, ArgumentCompleter(typeof(CountryCompleter))]
    public string[] CountryCode { get; set => field = Exclusive(value); } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == CodeSet)
        {
            ReadEach(CountryCode.Select(static code => code.ToUpperInvariant()));
        }
        else
        {
            base.ProcessRecord();
        }
    }
}
