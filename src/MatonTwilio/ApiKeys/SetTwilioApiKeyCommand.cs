using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Renames API keys and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys/key-resource-v2010"/>
[Cmdlet(VerbsCommon.Set, "TwilioApiKey", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys/key-resource-v2010")]
[OutputType(typeof(TwilioApiKey))]
public sealed class SetTwilioApiKeyCommand : TwilioItemCommand<TwilioApiKey>
{
    /// <summary>A new name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change API key", BoundFields.Of(this));
}
