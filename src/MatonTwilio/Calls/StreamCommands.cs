using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Starts to send the audio of calls in progress to a WebSocket server, and returns the streams.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/stream-resource#create-a-stream-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioStream", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/stream-resource#create-a-stream-resource")]
[OutputType(typeof(TwilioStream))]
public sealed class StartTwilioStreamCommand : StartCallAudioCommand<TwilioStream>
{
    /// <summary>The URL of the WebSocket server. It begins with wss:// and has no query.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The URL of the WebSocket server.")]
    [Form("(?i:wss)://.+", "the URL of a WebSocket server, which begins with wss://"), Text]
    public string Url { get; set; } = "";

    private protected override string Action => "Stream call";
}

/// <summary>Stops streams and returns them. The call continues.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/stream-resource#update-a-stream-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioStream", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/stream-resource#update-a-stream-resource")]
[OutputType(typeof(TwilioStream))]
public sealed class StopTwilioStreamCommand : StopCallAudioCommand<TwilioStream>
{
    private protected override string Action => "Stop stream";
}
