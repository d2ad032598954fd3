using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Starts to send the sound of calls in progress to a recording service by SIPREC, and returns the sessions.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/siprec-resource#create-a-siprec-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioSiprec", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/siprec-resource#create-a-siprec-resource")]
[OutputType(typeof(TwilioSiprec))]
public sealed class StartTwilioSiprecCommand : LiveCallCommand<TwilioSiprec>
{
    /// <summary>The name of the SIPREC connector, as it was configured when the add-on was installed.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? ConnectorName { get; set; }

    /// <summary>A name for the session, unique in the call, by which Stop-TwilioSiprec can stop it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>inbound_track, outbound_track or both_tracks: whose voice is sent. Twilio's default is both_tracks.</summary>
    [Parameter, ArgumentCompleter(typeof(CallAudioTrackCompleter))]
    public string? Track { get; set; }

    /// <summary>The URL that Twilio requests when the session starts, stops or fails.</summary>
    [Parameter, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Up to 99 names and values of your own that the recording service gets. A SecureString is sent and not shown.</summary>
    [Parameter, NotSent, SimpleTable(99)]
    public IDictionary? Parameter { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CallSid, "Start SIPREC session", BoundFields.Of(this).AddNumbered(nameof(Parameter), Parameter));
}

/// <summary>Stops SIPREC sessions and returns them. The call continues.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/siprec-resource#update-a-siprec-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioSiprec", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/siprec-resource#update-a-siprec-resource")]
[OutputType(typeof(TwilioSiprec))]
public sealed class StopTwilioSiprecCommand : StopCallAudioCommand<TwilioSiprec>
{
    private protected override string Action => "Stop SIPREC session";
}
