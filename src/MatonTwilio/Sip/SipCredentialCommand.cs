using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change credentials of a SIP credential list.</summary>
public abstract class SipCredentialCommand : TwilioChangeCommand<TwilioSipCredential>
{
    private NamedOwner<TwilioSipCredentialList>? _list;

    /// <summary>The credential list: its SID (CL...) or its name. Lists and credentials from the pipeline provide their own SID.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "The credential list: its SID (CL...) or its name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CL", AllowName = true)]
    public string CredentialListSid { get; set; } = "";

    private protected sealed override string Owner => $"SIP/CredentialLists/{_list?.Sid}";

    private protected sealed override bool TryFindOwner() => (_list ??= new(this)).TryFind(CredentialListSid);
}
