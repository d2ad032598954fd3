using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Creates a signing key. The property Secret contains its secret as a SecureString. Store it immediately, because Twilio does not show it again.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys"/>
[Cmdlet(VerbsCommon.New, "TwilioSigningKey", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys")]
[OutputType(typeof(TwilioSigningKey))]
public sealed class NewTwilioSigningKeyCommand : TwilioChangeCommand<TwilioSigningKey>
{
    /// <summary>A name, up to 64 characters, such as the purpose of the key.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Longest(64), Text(FromPipeline = true), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName ?? "signing key");
}
