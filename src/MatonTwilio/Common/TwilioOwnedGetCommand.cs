using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that read records that always belong to a record of another resource: all of the owner's, or by SID. The owner is the cmdlet's first
/// parameter and accepts pipeline input.
/// </summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioOwnedGetCommand<T> : TwilioListCommand<T>
{
    /// <summary>The parameter set that reads records by SID.</summary>
    protected const string SidSet = "Sid";

    /// <summary>The SIDs of the records to get. The default is all records of the owner.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = SidSet, HelpMessage = "The SIDs of the records to read."), NotSent, Text, Alias("Id", "Identity")]
    public virtual string[] Sid { get; set => field = Exclusive(value); } = [];

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => ReadOfOwner(ParameterSetName == SidSet ? Sid : null);
}
