using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets signing keys by SID, or lists them, without their secrets. Signing keys are API keys under their older name.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys"/>
[Cmdlet(VerbsCommon.Get, "TwilioSigningKey", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys")]
[OutputType(typeof(TwilioSigningKey))]
public sealed class GetTwilioSigningKeyCommand : TwilioGetCommand<TwilioSigningKey>;
