using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read: records by SID, or a list.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class TwilioGetCommand<T> : TwilioListCommand<T>
{
    /// <summary>The parameter set that reads records by SID.</summary>
    protected const string SidSet = "Sid";

    /// <summary>The SIDs of the records to get. The pipeline accepts text, and objects and rows with a property Sid.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SidSet,
        HelpMessage = "The SIDs of the records to read.")]
    [NotSent]
    [SidsOfRows, ArgumentCompleter(typeof(SidCompleter))]
    public virtual string[] Sid { get; set; } = [];

    /// <summary>What the SIDs of other records start with whose own lists are read where one of them is piped in: of calls, for recordings.</summary>
    private protected virtual IReadOnlyList<string> OwnerPrefixes => [];

    /// <summary>The SID of such a record that the current input is; null where it is none.</summary>
    private protected string? PipedOwner { get; private set; }

    // PowerShell turns any object from the pipeline into text where it can: an account arrives as its own SID as well as by its
    // AccountSid. It means that account's list, not a record by that name.
    private bool IsAccount => Sid is [var only] && only == AccountSid && !Resource.SidPrefixes.Contains("AC");

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        PipedOwner = Sid is [var only] && Sids.IsValid(only, OwnerPrefixes) ? only : null;
        if (ParameterSetName != SidSet || IsAccount || PipedOwner is not null)
        {
            base.ProcessRecord();
        }
        else
        {
            ReadEach(Sid);
        }
    }
}
