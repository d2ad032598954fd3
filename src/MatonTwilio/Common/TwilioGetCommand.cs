using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read records by SID, or list them.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioGetCommand<T> : TwilioListCommand<T>
{
    /// <summary>The parameter set that reads records by SID.</summary>
    protected const string SidSet = "Sid";

    /// <summary>The SIDs of the records to get. The pipeline accepts text, and objects and rows with a property Sid.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SidSet,
        HelpMessage = "The SIDs of the records to read.")]
    [NotSent]
    [SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public virtual string[] Sid { get; set => field = Exclusive(value); } = [];

    /// <summary>The SID prefixes of owners. An owner from the pipeline, such as a call for its recordings, lists its own records.</summary>
    private protected virtual IReadOnlyList<string> OwnerPrefixes => [];

    /// <summary>The SID of the current input, if it is an owner; otherwise null.</summary>
    private protected string? PipedOwner { get; private set; }

    // PowerShell converts any object from the pipeline to a string if it can. An account is therefore bound to Sid as well as to AccountSid. In that case, the cmdlet lists the
    // account's records and does not read a record with that SID.
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
