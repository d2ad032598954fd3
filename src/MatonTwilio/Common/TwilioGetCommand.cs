using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read: records by SID, or a list.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class TwilioGetCommand<T> : TwilioListCommand<T>
{
    private const string SidSet = "Sid";

    /// <summary>The SIDs of the records to read.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SidSet), NotSent]
    public string[] Sid { get; set; } = [];

    // PowerShell turns any object from the pipeline into text where it can: an account arrives as its own SID as well as by its
    // AccountSid. It means that account's list, not a record by that name.
    private bool IsAccount => Sid is [var only] && only == AccountSid && !Resource.SidPrefixes.Contains("AC");

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (ParameterSetName != SidSet || IsAccount)
        {
            base.ProcessRecord();
            return;
        }

        var client = MakeClient();
        foreach (var sid in Sid)
        {
            if (IsSidOf(Resource, sid) && TryAwait(sid, stop => client.GetAsync(Resource, sid, stop), out var record))
            {
                WriteObject(record);
            }
        }
    }
}
