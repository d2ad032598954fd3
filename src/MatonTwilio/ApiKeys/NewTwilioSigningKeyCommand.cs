using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Creates a signing key. Its secret comes once, as a SecureString in the property Secret: keep it at once, Twilio does not show it again.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys"/>
[Cmdlet(VerbsCommon.New, "TwilioSigningKey", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys")]
[OutputType(typeof(TwilioSigningKey))]
public sealed class NewTwilioSigningKeyCommand : TwilioChangeCommand<TwilioSigningKey>
{
    /// <summary>A name, up to 64 characters. Describe what the key is for.</summary>
    [Parameter(Position = 0), ValidateLength(0, 64)]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName ?? "signing key");
}
