using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The fields of a phone number that can be specified when it is bought and changed later.</summary>
public abstract class PhoneNumberFieldsCommand : WebhookFieldsCommand<TwilioPhoneNumber>
{
    /// <summary>The application (AP...) that handles messages, in place of the URLs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AP", AllowEmpty = true)]
    public string? SmsApplicationSid { get; set; }

    /// <summary>The application (AP...) that handles calls, in place of the URLs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AP", AllowEmpty = true)]
    public string? VoiceApplicationSid { get; set; }

    /// <summary>What the number receives: voice or fax.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(VoiceReceiveModeCompleter))]
    public string? VoiceReceiveMode { get; set; }

    /// <summary>The trunk (TK...) that handles calls.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("TK", AllowEmpty = true)]
    public string? TrunkSid { get; set; }

    /// <summary>Whether the number can call emergency services: Active or Inactive.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(EmergencyStatusCompleter))]
    public string? EmergencyStatus { get; set; }

    /// <summary>The address (AD...) for emergency calls.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AD", AllowEmpty = true)]
    public string? EmergencyAddressSid { get; set; }

    /// <summary>The address (AD...) that the number's country requires.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AD", AllowEmpty = true)]
    public string? AddressSid { get; set; }

    /// <summary>The regulatory bundle (BU...) that the number's country requires.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("BU", AllowEmpty = true)]
    public string? BundleSid { get; set; }

    /// <summary>The identity (RI...) that the number's country requires.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RI", AllowEmpty = true)]
    public string? IdentitySid { get; set; }
}
