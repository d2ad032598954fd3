using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Sends a message of your own to the app at the other end of calls in progress, such as a phone in a browser.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/userdefinedmessage-resource"/>
[Cmdlet(VerbsCommunications.Send, "TwilioUserMessage", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/userdefinedmessage-resource")]
[OutputType(typeof(TwilioUserMessage))]
public sealed class SendTwilioUserMessageCommand : LiveCallCommand<TwilioUserMessage>
{
    /// <summary>The message, as a hashtable, an object or JSON text.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The message, as a hashtable, an object or JSON text."), JsonText, ValidateNotNullOrEmpty]
    public string Content { get; set; } = "";

    /// <summary>A text that is unique for each message, by which Twilio recognizes a repeated message.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? IdempotencyKey { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CallSid, "Send message to app");
}

/// <summary>Subscribes a URL to the messages that the app at the other end of calls in progress sends.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/userdefinedmessagesubscription-resource#create-a-userdefinedmessagesubscription-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioUserMessageSubscription", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/userdefinedmessagesubscription-resource#create-a-userdefinedmessagesubscription-resource")]
[OutputType(typeof(TwilioUserMessageSubscription))]
public sealed class NewTwilioUserMessageSubscriptionCommand : LiveCallCommand<TwilioUserMessageSubscription>
{
    /// <summary>The URL that receives the messages.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The URL that receives the messages."), WebAddress, Text]
    public string Callback { get; set; } = "";

    /// <summary>The HTTP method for -Callback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? Method { get; set; }

    /// <summary>A text that is unique for each subscription, by which Twilio recognizes a repeated subscription.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? IdempotencyKey { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CallSid, "Subscribe to messages of app");
}

/// <summary>Deletes subscriptions to the messages of an app.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/userdefinedmessagesubscription-resource#delete-a-userdefinedmessagesubscription-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioUserMessageSubscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/userdefinedmessagesubscription-resource#delete-a-userdefinedmessagesubscription-resource")]
public sealed class RemoveTwilioUserMessageSubscriptionCommand : LiveCallPartCommand<TwilioUserMessageSubscription>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Delete(Sid, "Remove subscription");
}
