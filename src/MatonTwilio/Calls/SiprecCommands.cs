using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Starts to send the audio of calls in progress to a recording service through SIPREC, and returns the sessions.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/siprec-resource#create-a-siprec-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioSiprec", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/siprec-resource#create-a-siprec-resource")]
[OutputType(typeof(TwilioSiprec))]
public sealed class StartTwilioSiprecCommand : StartCallAudioCommand<TwilioSiprec>
{
    /// <summary>The name of the SIPREC connector, as configured when the add-on was installed.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? ConnectorName { get; set; }

    private protected override string Action => "Start SIPREC session";
}

/// <summary>Stops SIPREC sessions and returns them. The call continues.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/siprec-resource#update-a-siprec-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioSiprec", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/siprec-resource#update-a-siprec-resource")]
[OutputType(typeof(TwilioSiprec))]
public sealed class StopTwilioSiprecCommand : StopCallAudioCommand<TwilioSiprec>
{
    private protected override string Action => "Stop SIPREC session";
}
