using System.Management.Automation;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read: a list, page by page, or records by SID.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public abstract class TwilioListCommand<T> : TwilioCommand
{
    /// <summary>The parameter set that reads a list; every filter belongs to it.</summary>
    protected const string ListSet = "List";

    private Predicate<T>? _fits;
    private ulong _toSkip;
    private ulong _toWrite;

    /// <summary>
    /// How many records a request asks for, 1 to 1000. Without it: the number that -First names, or the largest page for a
    /// list without an end.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateRange(1, PagePlan.LargestPage)]
    public int PageSize { get; set; }

    private protected ApiResource<T> Resource => ResourceOf<T>();

    /// <summary>Parameters that filter the list, and that name the owner where records are read by SID.</summary>
    private protected virtual string[] OwnerParameters => [];

    /// <summary>A value that any of several fields must have, under Twilio's names, where Twilio's list filters by each alone; null for none.</summary>
    private protected virtual (IReadOnlyList<string> Fields, string Value)? AnyOf => null;

    /// <summary>How many requests may be on their way at once.</summary>
    private protected virtual int DegreeOfParallelism => 1;

    private protected override void Begin()
    {
        WarnOfUnknownFilters();
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
        if (!TryBeginList())
        {
            return;
        }

        _fits = Fits();

        // How much has to be read for what is left of it, nobody knows.
        var wanted = _fits is not null || ulong.MaxValue - _toSkip < _toWrite ? ulong.MaxValue : _toSkip + _toWrite;
        var plan = PagePlan.Of(PageSize == 0 ? null : PageSize, wanted == ulong.MaxValue ? null : wanted, DegreeOfParallelism);
        var (client, filter) = (MakeClient(), BoundFields.Of(this));
        using var pages = AnyOf is { } any ? client.ListAny(Resource, filter, any.Fields, any.Value, plan) : client.List(Resource, filter, plan);
        using var progress = WorkProgress.OfRecords(this, $"Reading {Resource.ListName.Replace('_', ' ')}");
        while (_toWrite > 0 && TryAwait(AccountSid, pages.NextAsync, out var page) && page is not null)
        {
            WritePage(page, progress);
        }
    }

    /// <summary>Reads records by SID or by what else names them, with what the bound parameters ask for, and writes each.</summary>
    private protected void ReadEach(IEnumerable<string> sids)
    {
        var client = MakeClient();
        var query = BoundFields.Of(this).Without(OwnerParameters);
        foreach (var text in sids)
        {
            if (TryFind(Resource, text, out var found) && TryAwait(text, stop => client.GetAsync(Resource, found.Sid, stop, query), out var record))
            {
                WriteObject(record);
            }
        }
    }

    /// <summary>Which records of the list are written, where Twilio does not filter it; null for all of them.</summary>
    private protected virtual Predicate<T>? Fits() => HereFilters.OfPatterns<T>(this);

    /// <summary>What is to be done before a list is read.</summary>
    /// <returns>False where the input's list cannot be read; an error was written.</returns>
    private protected virtual bool TryBeginList() => true;

    /// <summary>What is to be done with a record of the list that is about to be written.</summary>
    private protected virtual void Written(T record)
    {
    }

    private void WritePage(IReadOnlyList<T> page, WorkProgress progress)
    {
        foreach (var record in page)
        {
            progress.Add();
            progress.ShowIfDue();
            if (_fits?.Invoke(record) == false)
            {
                continue;
            }

            if (_toSkip > 0)
            {
                _toSkip--;
            }
            else if (_toWrite > 0)
            {
                _toWrite--;
                Written(record);
                WriteObject(record);
            }
        }
    }
}
