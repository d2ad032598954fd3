using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the addresses of SIP IP access control lists by SID or name, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioSipIpAddress", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource")]
[OutputType(typeof(TwilioSipIpAddress))]
public sealed class GetTwilioSipIpAddressCommand : TwilioOwnedGetCommand<TwilioSipIpAddress>
{
    private NamedOwner<TwilioSipIpAccessControlList>? _list;

    /// <summary>The IP access control list: its SID (AL...) or its name. Lists from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The IP access control list: its SID (AL...) or its name.")]
    [NotSent, SidsOfRows("IpAccessControlListSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("AL", AllowName = true)]
    public string IpAccessControlListSid { get; set; } = "";

    /// <summary>The SIDs (IP...) or names of the addresses to get. The default is all addresses of the list.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = SidSet, HelpMessage = "The SIDs (IP...) or names of the addresses to read.")]
    [NotSent, Text, Alias("Id", "Identity", "Name")]
    public override string[] Sid { get; set => field = Exclusive(value); } = [];

    private protected override string Owner => $"SIP/IpAccessControlLists/{_list?.Sid}";

    private protected override bool TryFindOwner() => (_list ??= new(this)).TryFind(IpAccessControlListSid);
}

/// <summary>Adds an address, or a range of addresses, to SIP IP access control lists.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioSipIpAddress", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource")]
[OutputType(typeof(TwilioSipIpAddress))]
public sealed class NewTwilioSipIpAddressCommand : SipIpAddressCommand
{
    /// <summary>The IPv4 address, such as 203.0.113.7, or the first address of a range.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The IPv4 address, such as 203.0.113.7."), Ipv4Address]
    public string IpAddress { get; set; } = "";

    /// <summary>A name for the address, up to 255 characters.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "A name for the address, up to 255 characters."), ValidateLength(1, 255)]
    [Alias("Name")]
    public string FriendlyName { get; set; } = "";

    /// <summary>The length of the CIDR prefix of a range, 1 to 32, such as 24 for 256 addresses. The default is 32, which is a single address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotBlank, ValidateRange(1, 32)]
    public int CidrPrefixLength { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Create(IpAddress, "Add SIP IP address");
        }
    }
}

/// <summary>Changes addresses of SIP IP access control lists and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioSipIpAddress", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource")]
[OutputType(typeof(TwilioSipIpAddress))]
public sealed class SetTwilioSipIpAddressCommand : SipIpAddressItemCommand
{
    /// <summary>The new IPv4 address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, Ipv4Address]
    public string? IpAddress { get; set; }

    /// <summary>A new name for the address, up to 255 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, Longest(255), Alias("NewName")]
    public string? FriendlyName { get; set; }

    /// <summary>The new length of the CIDR prefix, 1 to 32. 32 is a single address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ValidateRange(1, 32)]
    public int CidrPrefixLength { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Update(Sid, "Change SIP IP address", BoundFields.Of(this));
        }
    }
}

/// <summary>Deletes addresses from SIP IP access control lists.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioSipIpAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource")]
public sealed class RemoveTwilioSipIpAddressCommand : SipIpAddressItemCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Delete(Sid, "Remove SIP IP address");
        }
    }
}
