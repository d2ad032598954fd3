using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change addresses of a SIP IP access control list.</summary>
public abstract class SipIpAddressCommand : TwilioChangeCommand<TwilioSipIpAddress>
{
    private NamedOwner<TwilioSipIpAccessControlList>? _list;

    /// <summary>The IP access control list: its SID (AL...) or its name. Lists and addresses from the pipeline provide their own SID.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "The IP access control list: its SID (AL...) or its name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AL", AllowName = true)]
    public string IpAccessControlListSid { get; set; } = "";

    private protected sealed override string Owner => $"SIP/IpAccessControlLists/{_list?.Sid}";

    private protected sealed override bool TryFindOwner() => (_list ??= new(this)).TryFind(IpAccessControlListSid);
}
