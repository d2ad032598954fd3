using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change records one by one, named by SID or piped in.</summary>
/// <typeparam name="T">What is changed.</typeparam>
public abstract class TwilioItemCommand<T> : TwilioCommand
{
    /// <summary>The SIDs of the records; objects from the pipeline bring theirs, and their account's.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), NotSent]
    public string[] Sid { get; set; } = [];

    private protected static ApiResource<T> Resource => ApiResources.Of<T>();

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach (var sid in Sid)
        {
            if (IsSidOf(Resource, sid))
            {
                Process(sid);
            }
        }
    }

    /// <summary>Works on one record.</summary>
    private protected abstract void Process(string sid);
}
