using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The fields of an address that can be specified when it is created and changed later. They are optional.</summary>
public abstract class AddressFieldsCommand : TwilioChangeCommand<TwilioAddress>
{
    /// <summary>A name for the address, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <summary>The second line of the street, such as a suite or floor.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript]
    public string? StreetSecondary { get; set; }

    /// <summary>Whether emergency calls may use the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter EmergencyEnabled { get; set; }

    /// <summary>Whether Twilio corrects small mistakes in the address. The default is $true.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter AutoCorrectAddress { get; set; }
}
