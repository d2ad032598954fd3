using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets SIP IP access control lists by SID or name, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioSipIpAccessControlList", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource")]
[OutputType(typeof(TwilioSipIpAccessControlList))]
public sealed class GetTwilioSipIpAccessControlListCommand : TwilioNamedGetCommand<TwilioSipIpAccessControlList>;

/// <summary>Creates a SIP IP access control list.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioSipIpAccessControlList", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource")]
[OutputType(typeof(TwilioSipIpAccessControlList))]
public sealed class NewTwilioSipIpAccessControlListCommand : TwilioChangeCommand<TwilioSipIpAccessControlList>
{
    /// <summary>The name of the list, up to 255 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The name of the list, up to 255 characters.")]
    [ValidateLength(1, 255), Text(FromPipeline = true), Alias("Name")]
    public string FriendlyName { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName);
}

/// <summary>Renames SIP IP access control lists and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioSipIpAccessControlList", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource")]
[OutputType(typeof(TwilioSipIpAccessControlList))]
public sealed class SetTwilioSipIpAccessControlListCommand : TwilioNamedItemCommand<TwilioSipIpAccessControlList>
{
    /// <summary>The new name of the list, up to 255 characters.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The new name of the list, up to 255 characters."), RowScript, ValidateLength(1, 255)]
    [Alias("NewName")]
    public string FriendlyName { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Rename SIP IP access control list", BoundFields.Of(this));
}

/// <summary>Deletes SIP IP access control lists, with the addresses in them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioSipIpAccessControlList", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource")]
public sealed class RemoveTwilioSipIpAccessControlListCommand : TwilioRemoveCommand<TwilioSipIpAccessControlList>
{
    private protected override string Action => "Remove SIP IP access control list";
}
