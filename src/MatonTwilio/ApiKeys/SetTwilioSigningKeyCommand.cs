using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Renames signing keys and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys"/>
[Cmdlet(VerbsCommon.Set, "TwilioSigningKey", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/iam/api-keys")]
[OutputType(typeof(TwilioSigningKey))]
public sealed class SetTwilioSigningKeyCommand : TwilioItemCommand<TwilioSigningKey>
{
    /// <summary>A new name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change signing key", BoundFields.Of(this));
}
