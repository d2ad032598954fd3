using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Ends calls. With -Cancel, only calls that have not been answered yet.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioCall", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource")]
[OutputType(typeof(TwilioCall))]
public sealed class StopTwilioCallCommand : TwilioItemCommand<TwilioCall>
{
    /// <summary>Cancels only calls that are queued or ringing. A call that was answered continues.</summary>
    [Parameter, NotSent]
    public SwitchParameter Cancel { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(
        Sid,
        Cancel ? "Cancel call" : "End call",
        new RequestFields().Add("Status", Cancel ? "canceled" : "completed"));
}
