using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change the lists that a SIP domain uses.</summary>
public abstract class SipDomainMappingCommand : TwilioChangeCommand<TwilioSipDomainMapping>
{
    private SipMappingPlace? _place;

    /// <summary>The SIP domain: its SID (SD...) or its domain name. Domains and mappings from the pipeline provide their own SID.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIP domain: its SID (SD...) or its domain name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("SD", AllowName = true)]
    public string DomainSid { get; set; } = "";

    /// <summary>The credential lists (CL...) and IP access control lists (AL...): their SIDs or names. Lists and mappings from the pipeline provide their own SID.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The SIDs or names of credential lists and IP access control lists.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set; } = [];

    /// <summary>
    /// The purpose of the lists: Calls, Registrations or both. Registrations accept only credential lists. Legacy is for the older mappings, which specify neither of
    /// the two.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The purpose of the lists: Calls, Registrations or both."), NotSent]
    public TwilioSipAuth[] Auth { get; set; } = [];

    /// <summary>The description of the domain in questions: the name of a domain from the pipeline, otherwise the typed text.</summary>
    private protected string Domain => GivenRecords.Find<TwilioSipDomain>(DomainSid)?.ToString() ?? DomainSid;

    private protected sealed override string? Subresource => _place?.Path;

    private protected sealed override string? SubresourceListName => _place?.ListName;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        _place ??= new SipMappingPlace(this);
        if (!_place.TryFindDomain(DomainSid))
        {
            return;
        }

        foreach (var text in Sid)
        {
            foreach (var auth in Auth)
            {
                if (_place.TrySelect(auth, text, out var sid, out var type))
                {
                    Change(sid, auth, type);
                }
            }
        }
    }

    /// <summary>Adds or removes the mapping of a list.</summary>
    private protected abstract void Change(string sid, TwilioSipAuth auth, TwilioSipListType type);
}
