using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets SIP domains by SID or domain name, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioSipDomain", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-domain-resource")]
[OutputType(typeof(TwilioSipDomain))]
public sealed class GetTwilioSipDomainCommand : TwilioNamedGetCommand<TwilioSipDomain>;

/// <summary>Creates a SIP domain.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioSipDomain", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-domain-resource")]
[OutputType(typeof(TwilioSipDomain))]
public sealed class NewTwilioSipDomainCommand : SipDomainFieldsCommand
{
    /// <summary>The name of the domain: letters, digits and hyphens, with .sip.twilio.com at the end. It must be unique among all accounts.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The name of the domain, such as office.sip.twilio.com.")]
    [ValidateNotNullOrEmpty, Text(FromPipeline = true), Alias("Name")]
    public string DomainName { get; set; } = "";

    /// <inheritdoc/>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true), Longest(64), Text]
    public override string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(DomainName, "Create SIP domain");
}

/// <summary>Changes SIP domains and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioSipDomain", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-domain-resource")]
[OutputType(typeof(TwilioSipDomain))]
public sealed class SetTwilioSipDomainCommand : SipDomainFieldsCommand
{
    /// <summary>The SIDs or domain names of the domains. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs or domain names of the domains.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "Name")]
    public string[] Sid { get; set; } = [];

    /// <summary>A new name of the domain. Devices that use the old one no longer reach it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, Alias("NewName")]
    public string? DomainName { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change SIP domain", BoundFields.Of(this));
}

/// <summary>Deletes SIP domains. Devices can no longer call or register there.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioSipDomain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-domain-resource")]
public sealed class RemoveTwilioSipDomainCommand : TwilioRemoveCommand<TwilioSipDomain>
{
    private protected override string Action => "Remove SIP domain";
}
