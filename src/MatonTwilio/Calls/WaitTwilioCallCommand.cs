using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Waits until calls have ended, and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource#call-status-values"/>
[Cmdlet(VerbsLifecycle.Wait, "TwilioCall", HelpUri = "https://www.twilio.com/docs/voice/api/call-resource#call-status-values")]
[OutputType(typeof(TwilioCall))]
public sealed class WaitTwilioCallCommand : TwilioWaitCommand<TwilioCall>;
