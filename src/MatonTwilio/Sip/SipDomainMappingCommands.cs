using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Gets the credential lists and IP access control lists of SIP domains.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioSipDomainMapping", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-domain-resource")]
[OutputType(typeof(TwilioSipDomainMapping))]
public sealed class GetTwilioSipDomainMappingCommand : TwilioListCommand<TwilioSipDomainMapping>
{
    private const string SidSet = "Sid";

    private static readonly (TwilioSipAuth Auth, TwilioSipListType Type)[] All =
    [
        (TwilioSipAuth.Calls, TwilioSipListType.CredentialList),
        (TwilioSipAuth.Calls, TwilioSipListType.IpAccessControlList),
        (TwilioSipAuth.Registrations, TwilioSipListType.CredentialList),
        (TwilioSipAuth.Legacy, TwilioSipListType.CredentialList),
        (TwilioSipAuth.Legacy, TwilioSipListType.IpAccessControlList),
    ];

    // The lists of the current input that are mapped for calls. The lists of an input are written later, in their order.
    private HashSet<string?> _mappedForCalls = [];
    private SipMappingPlace? _place;
    private TwilioSipAuth _auth;

    /// <summary>The SIP domain: its SID (SD...) or its domain name. Domains from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The SIP domain: its SID (SD...) or its domain name.")]
    [NotSent, SidsOfRows("DomainSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("SD", AllowName = true)]
    public string DomainSid { get; set; } = "";

    /// <summary>The lists whose mappings are read: the SIDs or names of credential lists and IP access control lists.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = SidSet, HelpMessage = "The SIDs or names of the lists whose mappings are read.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set => field = Exclusive(value); } = [];

    /// <summary>
    /// The purpose of the lists: Calls, Registrations or Legacy (older mappings, which specify neither of the two). The default is all of them. A list that is
    /// mapped for calls is not returned again as a legacy mapping.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), Parameter(Mandatory = true, Position = 2, ParameterSetName = SidSet, HelpMessage = "The purpose of the lists.")]
    [NotSent]
    public TwilioSipAuth[]? Auth { get; set; }

    /// <summary>Only credential lists, or only IP access control lists.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent]
    public TwilioSipListType? Type { get; set => field = Exclusive(value); }

    private protected override string? Subresource => _place?.Path;

    private protected override string? SubresourceListName => _place?.ListName;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _place ??= new SipMappingPlace(this);
        if (!_place.TryFindDomain(DomainSid))
        {
            return;
        }

        if (ParameterSetName == SidSet)
        {
            ReadBySid(_place);
            return;
        }

        _mappedForCalls = [];
        foreach (var (auth, type) in All.Where(one => Auth?.Contains(one.Auth) != false && (Type ?? one.Type) == one.Type))
        {
            _auth = auth;
            _place.Select(auth, type);
            base.ProcessRecord();
        }
    }

    private protected override Predicate<TwilioSipDomainMapping>? Fits()
    {
        var mappedForCalls = _mappedForCalls;
        if (Auth is null && _auth == TwilioSipAuth.Calls)
        {
            return mapping =>
            {
                mappedForCalls.Add(mapping.Sid);
                return true;
            };
        }

        return Auth is null && _auth == TwilioSipAuth.Legacy ? mapping => !mappedForCalls.Contains(mapping.Sid) : null;
    }

    private void ReadBySid(SipMappingPlace place)
    {
        foreach (var text in Sid)
        {
            foreach (var auth in Auth!)
            {
                if (place.TrySelect(auth, text, out var sid, out _))
                {
                    ReadEach([sid]);
                }
            }
        }
    }
}

/// <summary>Maps credential lists and IP access control lists to SIP domains.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
[Cmdlet(VerbsCommon.Add, "TwilioSipDomainMapping", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-domain-resource")]
[OutputType(typeof(TwilioSipDomainMapping))]
public sealed class AddTwilioSipDomainMappingCommand : SipDomainMappingCommand
{
    private protected override void Change(string sid, TwilioSipAuth auth, TwilioSipListType type)
        => Create(Domain, $"Add SIP mapping for {auth}", new RequestFields().Add($"{type}Sid", sid));
}

/// <summary>Removes lists from SIP domains. The lists are not deleted, but their devices may no longer call or register.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioSipDomainMapping", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-domain-resource")]
public sealed class RemoveTwilioSipDomainMappingCommand : SipDomainMappingCommand
{
    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected override void Change(string sid, TwilioSipAuth auth, TwilioSipListType type)
        => Delete([sid], $"Remove SIP mapping for {auth} from {Domain}");
}
