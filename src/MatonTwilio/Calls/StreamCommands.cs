using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Starts to send the sound of calls in progress to a WebSocket server, and returns the streams.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/stream-resource#create-a-stream-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioStream", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/stream-resource#create-a-stream-resource")]
[OutputType(typeof(TwilioStream))]
public sealed class StartTwilioStreamCommand : LiveCallCommand<TwilioStream>
{
    /// <summary>The URL of the WebSocket server: it begins with wss:// and has no query.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The URL of the WebSocket server.")]
    [Form("(?i:wss)://.+", "the URL of a WebSocket server, which begins with wss://")]
    public string Url { get; set; } = "";

    /// <summary>A name for the stream, unique in the call, by which Stop-TwilioStream can stop it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>inbound_track, outbound_track or both_tracks: whose voice is sent. Twilio's default is inbound_track.</summary>
    [Parameter, ArgumentCompleter(typeof(CallAudioTrackCompleter))]
    public string? Track { get; set; }

    /// <summary>The URL that Twilio requests when the stream starts, stops or fails.</summary>
    [Parameter, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Up to 99 names and values of your own that the server gets when the stream starts. A SecureString is sent and not shown.</summary>
    [Parameter, NotSent, SimpleTable(99)]
    public IDictionary? Parameter { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CallSid, "Stream call", BoundFields.Of(this).AddNumbered(nameof(Parameter), Parameter));
}

/// <summary>Stops streams and returns them. The call continues.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/stream-resource#update-a-stream-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioStream", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/stream-resource#update-a-stream-resource")]
[OutputType(typeof(TwilioStream))]
public sealed class StopTwilioStreamCommand : StopCallAudioCommand<TwilioStream>
{
    private protected override string Action => "Stop stream";
}
