using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change existing addresses.</summary>
public abstract class SipIpAddressItemCommand : SipIpAddressCommand
{
    /// <summary>The SIDs (IP...) or names of the addresses. Addresses from the pipeline provide their own SID.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The SIDs (IP...) or names of the addresses.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "Name")]
    public string[] Sid { get; set; } = [];

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;
}
