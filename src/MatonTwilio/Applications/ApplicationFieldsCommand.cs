using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The fields of an application that can be specified when it is created and changed later.</summary>
public abstract class ApplicationFieldsCommand : WebhookFieldsCommand<TwilioApplication>
{
    /// <summary>The URL that Twilio requests when the status of an SMS message changes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? SmsStatusCallback { get; set; }

    /// <summary>The URL that Twilio requests when the status of a message changes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? MessageStatusCallback { get; set; }

    /// <summary>Whether other accounts may connect calls to the application.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter PublicApplicationConnectEnabled { get; set; }
}
