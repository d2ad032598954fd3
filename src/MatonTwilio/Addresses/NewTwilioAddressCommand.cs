using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates an address that a number or its emergency calls can use.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address#create-an-address-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioAddress", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/usage/api/address#create-an-address-resource")]
[OutputType(typeof(TwilioAddress))]
public sealed class NewTwilioAddressCommand : AddressFieldsCommand
{
    /// <summary>The person or company at the address.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The person or company at the address."), ValidateNotNullOrEmpty, Text]
    public string? CustomerName { get; set; }

    /// <summary>The number and street.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The number and street."), ValidateNotNullOrEmpty, Text]
    public string? Street { get; set; }

    /// <summary>The city.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The city."), ValidateNotNullOrEmpty, Text]
    public string? City { get; set; }

    /// <summary>The state or region.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The state or region."), ValidateNotNullOrEmpty, Text, Alias("State")]
    public string? Region { get; set; }

    /// <summary>The postal code.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The postal code."), ValidateNotNullOrEmpty, Text, Alias("ZipCode")]
    public string? PostalCode { get; set; }

    /// <summary>The country, as a two-letter ISO 3166-1 code.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The country, as a two-letter ISO 3166-1 code.")]
    [CountryCode, ArgumentCompleter(typeof(CountryCompleter)), Text, Alias("Country", "CountryCode")]
    public string? IsoCountry { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CustomerName!);
}
