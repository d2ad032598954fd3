using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Creates an API key. The property Secret contains its secret as a SecureString. Store it immediately, because Twilio does not show it again.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys/key-resource-v2010"/>
[Cmdlet(VerbsCommon.New, "TwilioApiKey", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys/key-resource-v2010")]
[OutputType(typeof(TwilioApiKey))]
public sealed class NewTwilioApiKeyCommand : TwilioChangeCommand<TwilioApiKey>
{
    /// <summary>A name, up to 64 characters, such as the purpose of the key.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Longest(64), Text(FromPipeline = true), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName ?? "API key");
}
