using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Ends conferences, with the calls of all participants.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-resource#update-a-conference-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioConference", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/conference-resource#update-a-conference-resource")]
[OutputType(typeof(TwilioConference))]
public sealed class StopTwilioConferenceCommand : TwilioItemCommand<TwilioConference>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "End conference", new RequestFields().Add("Status", "completed"));
}
