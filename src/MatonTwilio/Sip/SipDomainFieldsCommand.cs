using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The fields of a SIP domain that can be specified when it is created and changed later.</summary>
public abstract class SipDomainFieldsCommand : TwilioChangeCommand<TwilioSipDomain>
{
    /// <summary>A name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64)]
    public virtual string? FriendlyName { get; set; }

    /// <summary>The URL that Twilio requests when a call arrives. Empty text clears it, as for the other URLs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? VoiceUrl { get; set; }

    /// <summary>The HTTP method for -VoiceUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? VoiceMethod { get; set; }

    /// <summary>The URL that Twilio requests if -VoiceUrl fails.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? VoiceFallbackUrl { get; set; }

    /// <summary>The HTTP method for -VoiceFallbackUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? VoiceFallbackMethod { get; set; }

    /// <summary>The URL that Twilio requests when a call changes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? VoiceStatusCallbackUrl { get; set; }

    /// <summary>The HTTP method for -VoiceStatusCallbackUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? VoiceStatusCallbackMethod { get; set; }

    /// <summary>Whether devices may register at the domain, so that they can be called.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter SipRegistration { get; set; }

    /// <summary>Whether calls must be encrypted, with TLS and, for the audio, SRTP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter Secure { get; set; }

    /// <summary>Whether emergency calls are allowed from numbers with a verified address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter EmergencyCallingEnabled { get; set; }

    /// <summary>The phone number (PN...) at which emergency services call back. Empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("PN", AllowEmpty = true)]
    public string? EmergencyCallerSid { get; set; }

    /// <summary>The trunk (BY...) of the account's own carrier. Empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("BY", AllowEmpty = true)]
    public string? ByocTrunkSid { get; set; }
}
