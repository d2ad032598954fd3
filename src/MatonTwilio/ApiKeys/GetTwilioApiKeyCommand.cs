using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets API keys by SID, or lists them, without their secrets.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys/key-resource-v2010"/>
[Cmdlet(VerbsCommon.Get, "TwilioApiKey", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys/key-resource-v2010")]
[OutputType(typeof(TwilioApiKey))]
public sealed class GetTwilioApiKeyCommand : TwilioGetCommand<TwilioApiKey>;
