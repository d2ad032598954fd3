using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets SIP credential lists by SID or name, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioSipCredentialList", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource")]
[OutputType(typeof(TwilioSipCredentialList))]
public sealed class GetTwilioSipCredentialListCommand : TwilioNamedGetCommand<TwilioSipCredentialList>;

/// <summary>Creates a SIP credential list.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioSipCredentialList", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource")]
[OutputType(typeof(TwilioSipCredentialList))]
public sealed class NewTwilioSipCredentialListCommand : TwilioChangeCommand<TwilioSipCredentialList>
{
    /// <summary>The name of the list, up to 64 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The name of the list, up to 64 characters.")]
    [ValidateLength(1, 64), Text(FromPipeline = true), Alias("Name")]
    public string FriendlyName { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName);
}

/// <summary>Renames SIP credential lists and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioSipCredentialList", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource")]
[OutputType(typeof(TwilioSipCredentialList))]
public sealed class SetTwilioSipCredentialListCommand : TwilioNamedItemCommand<TwilioSipCredentialList>
{
    /// <summary>The new name of the list, up to 64 characters.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The new name of the list, up to 64 characters."), RowScript, ValidateLength(1, 64)]
    [Alias("NewName")]
    public string FriendlyName { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Rename SIP credential list", BoundFields.Of(this));
}

/// <summary>Deletes SIP credential lists, with the credentials in them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioSipCredentialList", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource")]
public sealed class RemoveTwilioSipCredentialListCommand : TwilioRemoveCommand<TwilioSipCredentialList>
{
    private protected override string Action => "Remove SIP credential list";
}
