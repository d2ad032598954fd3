using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The fields that phone numbers, short codes and applications share: a name, and the URLs that Twilio requests when a message arrives.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
public abstract class SmsFieldsCommand<T> : TwilioChangeCommand<T>
{
    /// <summary>A name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64), Alias("Name")]
    public virtual string? FriendlyName { get; set; }

    /// <summary>The URL that Twilio requests when a message arrives. Empty text clears it, as for the other URLs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? SmsUrl { get; set; }

    /// <summary>The HTTP method for -SmsUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? SmsMethod { get; set; }

    /// <summary>The URL that Twilio requests if -SmsUrl fails.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? SmsFallbackUrl { get; set; }

    /// <summary>The HTTP method for -SmsFallbackUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? SmsFallbackMethod { get; set; }

    /// <summary>The version of the API for webhooks: 2010-04-01 or 2008-08-01.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(ApiVersionCompleter))]
    public string? ApiVersion { get; set; }
}
