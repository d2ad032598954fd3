using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The fields of an address that can be given when it is made and changed later, and are never required.</summary>
public abstract class AddressFieldsCommand : TwilioChangeCommand<TwilioAddress>
{
    /// <summary>A name for the address, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64)]
    public string? FriendlyName { get; set; }

    /// <summary>What follows the street: a suite, a floor.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript]
    public string? StreetSecondary { get; set; }

    /// <summary>Whether emergency calls may use it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter EmergencyEnabled { get; set; }

    /// <summary>Whether Twilio corrects the address; it does unless you specify -AutoCorrectAddress:$false.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter AutoCorrectAddress { get; set; }
}
