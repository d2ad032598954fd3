using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The fields that phone numbers and applications share: the URLs that Twilio requests when a call or a message arrives.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
public abstract class WebhookFieldsCommand<T> : SmsFieldsCommand<T>
{
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

    /// <summary>Whether Twilio looks up the caller's name, for a fee.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter VoiceCallerIdLookup { get; set; }

    /// <summary>The URL that Twilio requests when a call changes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? StatusCallbackMethod { get; set; }
}
