using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read: records by SID, or a list page by page.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class TwilioGetCommand<T> : TwilioCommand
{
    /// <summary>The parameter set that reads a list; every filter belongs to it.</summary>
    protected const string ListSet = "List";

    private const string SidSet = "Sid";

    private ulong _toSkip;
    private ulong _toWrite;

    /// <summary>The SIDs of the records to read.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SidSet), NotSent]
    public string[] Sid { get; set; } = [];

    /// <summary>
    /// How many records a request asks for, 1 to 1000. Without it: the number that -First names, or the largest page for a
    /// list without an end.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateRange(1, PagePlan.LargestPage)]
    public int PageSize { get; set; }

    private protected static ApiResource<T> Resource => ApiResources.Of<T>();

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _toSkip = PagingParameters.Skip;
        _toWrite = PagingParameters.First;
        if (PagingParameters.IncludeTotalCount)
        {
            // Twilio does not say how many there are.
            WriteObject(PagingParameters.NewTotalCount(0, accuracy: 0));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var client = MakeClient();
        if (ParameterSetName == SidSet && !IsAccount)
        {
            WriteEach(client);
        }
        else
        {
            WriteList(client);
        }
    }

    // PowerShell turns any object from the pipeline into text where it can: an account arrives as its own SID as well as by its
    // AccountSid. It means that account's list, not a record by that name.
    private bool IsAccount => Sid is [var only] && only == AccountSid && !Resource.SidPrefixes.Contains("AC");

    private void WriteEach(TwilioClient client)
    {
        foreach (var sid in Sid)
        {
            if (IsSidOf(Resource, sid) && TryAwait(sid, stop => client.GetAsync(Resource, sid, stop), out var record))
            {
                WriteObject(record);
            }
        }
    }

    private void WriteList(TwilioClient client)
    {
        var wanted = ulong.MaxValue - _toSkip < _toWrite ? ulong.MaxValue : _toSkip + _toWrite;
        var plan = PagePlan.Of(PageSize == 0 ? null : PageSize, wanted == ulong.MaxValue ? null : wanted);
        using var pages = client.List(Resource, BoundFields.Of(this), plan);
        while (_toWrite > 0 && TryAwait(AccountSid, pages.NextAsync, out var page) && page is not null)
        {
            WritePage(page);
        }
    }

    private void WritePage(IReadOnlyList<T> page)
    {
        foreach (var record in page)
        {
            if (_toSkip > 0)
            {
                _toSkip--;
            }
            else if (_toWrite > 0)
            {
                _toWrite--;
                WriteObject(record);
            }
        }
    }
}
