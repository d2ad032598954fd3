using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes phone numbers: what happens when they are called or texted, their names and addresses.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#update-an-incomingphonenumber-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioPhoneNumber", SupportsShouldProcess = true)]
[OutputType(typeof(TwilioPhoneNumber))]
public sealed class SetTwilioPhoneNumberCommand : TwilioItemCommand<TwilioPhoneNumber>
{
    /// <summary>A name for the number, up to 64 characters.</summary>
    [Parameter, ValidateLength(0, 64)]
    public string? FriendlyName { get; set; }

    /// <summary>The address that Twilio asks what to do with a message. Empty text clears it, as for every address here.</summary>
    [Parameter, WebAddress]
    public string? SmsUrl { get; set; }

    /// <summary>The HTTP method for -SmsUrl: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? SmsMethod { get; set; }

    /// <summary>The address that Twilio asks where -SmsUrl fails.</summary>
    [Parameter, WebAddress]
    public string? SmsFallbackUrl { get; set; }

    /// <summary>The HTTP method for -SmsFallbackUrl: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? SmsFallbackMethod { get; set; }

    /// <summary>The application (AP...) that handles messages, in place of the addresses.</summary>
    [Parameter, Sid("AP", AllowEmpty = true)]
    public string? SmsApplicationSid { get; set; }

    /// <summary>The address that Twilio asks what to do with a call.</summary>
    [Parameter, WebAddress]
    public string? VoiceUrl { get; set; }

    /// <summary>The HTTP method for -VoiceUrl: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? VoiceMethod { get; set; }

    /// <summary>The address that Twilio asks where -VoiceUrl fails.</summary>
    [Parameter, WebAddress]
    public string? VoiceFallbackUrl { get; set; }

    /// <summary>The HTTP method for -VoiceFallbackUrl: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? VoiceFallbackMethod { get; set; }

    /// <summary>The application (AP...) that handles calls, in place of the addresses.</summary>
    [Parameter, Sid("AP", AllowEmpty = true)]
    public string? VoiceApplicationSid { get; set; }

    /// <summary>Whether the caller's name is looked up, for a fee.</summary>
    [Parameter]
    public SwitchParameter VoiceCallerIdLookup { get; set; }

    /// <summary>What the number receives: voice or fax.</summary>
    [Parameter, ArgumentCompleter(typeof(VoiceReceiveModeCompleter))]
    public string? VoiceReceiveMode { get; set; }

    /// <summary>The address that Twilio calls when a call changes.</summary>
    [Parameter, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The trunk (TK...) that handles calls.</summary>
    [Parameter, Sid("TK", AllowEmpty = true)]
    public string? TrunkSid { get; set; }

    /// <summary>Whether the number can call emergency services: Active or Inactive.</summary>
    [Parameter, ArgumentCompleter(typeof(EmergencyStatusCompleter))]
    public string? EmergencyStatus { get; set; }

    /// <summary>The address (AD...) that emergency services are sent to.</summary>
    [Parameter, Sid("AD", AllowEmpty = true)]
    public string? EmergencyAddressSid { get; set; }

    /// <summary>The address (AD...) that the number's country asks for.</summary>
    [Parameter, Sid("AD", AllowEmpty = true)]
    public string? AddressSid { get; set; }

    /// <summary>The regulatory bundle (BU...) that the number's country asks for.</summary>
    [Parameter, Sid("BU", AllowEmpty = true)]
    public string? BundleSid { get; set; }

    /// <summary>The identity (RI...) that the number's country asks for.</summary>
    [Parameter, Sid("RI", AllowEmpty = true)]
    public string? IdentitySid { get; set; }

    /// <summary>The version of the API that the number's calls use: 2010-04-01 or 2008-08-01.</summary>
    [Parameter]
    public string? ApiVersion { get; set; }

    /// <summary>The account (AC...) that the number moves to; -AccountSid names the one that it is in.</summary>
    [Parameter, ApiField("AccountSid"), Sid("AC")]
    public string? NewAccountSid { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change phone number", BoundFields.Of(this));
}
