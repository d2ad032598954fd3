using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets API keys, without their secrets by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys/key-resource-v2010"/>
[Cmdlet(VerbsCommon.Get, "TwilioApiKey", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys/key-resource-v2010")]
[OutputType(typeof(TwilioApiKey))]
public sealed class GetTwilioApiKeyCommand : TwilioGetCommand<TwilioApiKey>;
