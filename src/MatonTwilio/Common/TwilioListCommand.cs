using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that list records page by page, or read them by SID.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioListCommand<T> : ReadCommand
{
    /// <summary>The parameter set that reads a list. Every filter belongs to it.</summary>
    protected const string ListSet = "List";

    private ulong _toSkip;
    private ulong _toWrite;

    /// <summary>The number of records in a page, 1 to 1000. The default is the value of -First or, without -First, 1000.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateRange(1, PagePlan.LargestPage)]
    public int PageSize { get; set => field = Exclusive(value); }

    private protected ApiResource<T> Resource => ResourceOf<T>();

    private protected sealed override string What => Resource.ListName.Replace('_', ' ');

    /// <summary>The parameters that filter a list, and that specify the owner if records are read by SID.</summary>
    private protected virtual string[] OwnerParameters => [];

    /// <summary>A value that at least one of several fields must have, by Twilio's names, if Twilio's list filters by only one of them at a time; null for none.</summary>
    private protected virtual (IReadOnlyList<string> Fields, string Value)? AnyOf => null;

    /// <summary>The maximum number of requests in progress for one list.</summary>
    private protected virtual int DegreeOfParallelism => 1;

    // With -First, the number of records to read depends on the lists before it. A list that is read in slices uses all requests.
    private bool IsReadAlone => DegreeOfParallelism != 1 || IsBound("First");

    private protected override void Begin()
    {
        WarnOfUnknownFilters();
        if (TimeOrder.FindProblem(this) is { } exchanged)
        {
            WriteWarning(exchanged);
        }

        _toSkip = PagingParameters.Skip;
        _toWrite = PagingParameters.First;
        if (PagingParameters.IncludeTotalCount)
        {
            // Twilio does not report totals.
            WriteObject(PagingParameters.NewTotalCount(0, accuracy: 0));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ReadList();

    /// <summary>Finds the owner of the records, and reads them by SID or lists them.</summary>
    /// <param name="sids">The SIDs or names; null to list.</param>
    private protected void ReadOfOwner(string[]? sids)
    {
        if (!TryFindOwner())
        {
            return;
        }

        if (sids is null)
        {
            ReadList();
        }
        else
        {
            ReadEach(sids);
        }
    }

    private void ReadList()
    {
        if (!TryBeginList() || _toWrite == 0)
        {
            return;
        }

        var fits = Fits();

        // With a filter of the module, the number of records to read is unknown.
        var wanted = fits is not null || ulong.MaxValue - _toSkip < _toWrite ? ulong.MaxValue : _toSkip + _toWrite;
        var plan = PagePlan.Of(PageSize == 0 ? null : PageSize, wanted == ulong.MaxValue ? null : wanted, DegreeOfParallelism);
        var (client, filter) = (MakeClient(), BoundFields.Of(this));
        var pages = AnyOf is { } any ? client.ListAny(Resource, filter, any.Fields, any.Value, plan) : client.List(Resource, filter, plan);
        var list = new InputList(pages, AccountSid, HasOwnConnection, fits, Written());
        Read(
            AccountSid,
            async stop =>
            {
                var page = await pages.NextAsync(stop).ConfigureAwait(false);
                return () => Write(list, page);
            },
            pages);
        if (IsReadAlone)
        {
            FinishReads();
        }
    }

    /// <summary>Reads records by SID and, if the resource has names, by name or by a pattern of names. Writes each record.</summary>
    private protected void ReadEach(IEnumerable<string> sids)
    {
        var (client, resource) = (MakeClient(), Resource);
        var query = BoundFields.Of(this).Without(OwnerParameters);
        foreach (var text in sids)
        {
            if (resource.Name is { } name && WildcardPattern.ContainsWildcardCharacters(text))
            {
                Read(text, stop => ReadFittingAsync(client, resource, name, text, stop));
            }
            else if (NameIn(resource, text) is { } called)
            {
                Read(text, stop => ReadNamedAsync(client, resource, text, called, query, stop));
            }
            else if (IsSidOf(resource, text))
            {
                ReadOne(text, stop => client.GetAsync(resource, text, stop, query));
            }
        }
    }

    /// <summary>The filter for lists that Twilio does not filter; null to write all records.</summary>
    private protected virtual Predicate<T>? Fits() => HereFilters.OfPatterns<T>(this);

    /// <summary>Runs before a list is read.</summary>
    /// <returns>False if the input's list cannot be read; an error was written.</returns>
    private protected virtual bool TryBeginList() => true;

    /// <summary>The action to run for each record of the current input's list before it is written; null for none.</summary>
    private protected virtual Action<T>? Written() => null;

    // As with Get-Service, a pattern that matches no name is not an error. A name may contain the characters of a pattern.
    private async Task<Action> ReadFittingAsync(TwilioClient client, ApiResource<T> resource, RecordName<T> name, string text, CancellationToken stop)
    {
        var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
        var fitting = new List<T>();
        await client.ReadAsync(
            resource,
            filter: null,
            record =>
            {
                if (name.Of(record) is { } called && (pattern.IsMatch(called) || called.Equals(text, StringComparison.OrdinalIgnoreCase)))
                {
                    fitting.Add(record);
                }
            },
            stop).ConfigureAwait(false);
        return () =>
        {
            Progress.Add(fitting.Count);
            WriteObject(fitting, enumerateCollection: true);
        };
    }

    private async Task<Action> ReadNamedAsync(
        TwilioClient client, ApiResource<T> resource, string text, string called, RequestFields query, CancellationToken stop)
    {
        var found = await FoundRecord<T>.FindAsync(client, resource, text, called, stop).ConfigureAwait(false);
        if (found.Problem is { } problem)
        {
            return () => WriteError(problem);
        }

        var record = await client.GetAsync(resource, found.Sid, stop, query).ConfigureAwait(false);
        return () => WriteObject(record);
    }

    // The first page was read in parallel with those of other lists.
    private void Write(InputList list, IReadOnlyList<T>? page)
    {
        using var pages = list.Pages;
        try
        {
            while (page is not null && _toWrite > 0)
            {
                WritePage(list, page);
                page = _toWrite > 0 ? Await(pages.NextAsync) : null;
            }
        }
        catch (MatonException error)
        {
            Fail(error, list.AccountSid, list.HasOwnConnection);
        }
    }

    private void WritePage(InputList list, IReadOnlyList<T> page)
    {
        foreach (var record in page)
        {
            Progress.Add();
            Progress.ShowIfDue();
            if (list.Fits?.Invoke(record) == false)
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
                list.Written?.Invoke(record);
                WriteObject(record);
            }
        }
    }

    /// <summary>The list of one input, with the values that were bound for it.</summary>
    private sealed record InputList(ListReader<T> Pages, string? AccountSid, bool HasOwnConnection, Predicate<T>? Fits, Action<T>? Written);
}
