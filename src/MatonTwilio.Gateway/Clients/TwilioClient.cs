using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Reads and changes Twilio's resources through a session, for the cmdlets. Creating one costs little, and it has no state of its own.</summary>
/// <param name="session">The session.</param>
public sealed class TwilioClient(GatewaySession session)
{
    private const string ApiRoot = "/2010-04-01/Accounts";

    /// <summary>The session that the client uses.</summary>
    internal GatewaySession Session => session;

    /// <summary>The account to use; null for the session's.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The connection to use; null for the session's.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Receives log entries; null for none.</summary>
    public Action<LogEntry>? Log { get; init; }

    /// <summary>Finds the records with a name.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The property that is the name of the resource's records.</param>
    /// <param name="called">The name to find.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The records, in the list's order.</returns>
    /// <exception cref="MatonException">The list cannot be read.</exception>
    public async Task<IReadOnlyList<T>> FindAsync<T>(ApiResource<T> resource, RecordName<T> name, string called, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = new List<T>();
        using var pages = List(resource, name.Filter is { } filter ? new RequestFields().Add(filter, called) : null, PagePlan.Of());
        while (await pages.NextAsync(cancellation).ConfigureAwait(false) is { } page)
        {
            // A filter of the server may also find records whose name only contains the text.
            found.AddRange(page.Where(record => string.Equals(name.Of(record), called, StringComparison.OrdinalIgnoreCase)));
        }

        return name.Meant(found);
    }

    /// <summary>Creates a reader of a list.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="filter">The filters, under Twilio's names; null for none.</param>
    /// <param name="plan">The number of records, the page size and the number of requests at once.</param>
    /// <returns>A reader. No request is sent before the first page is requested.</returns>
    public ListReader<T> List<T>(ApiResource<T> resource, RequestFields? filter, PagePlan plan)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(plan);
        filter ??= new RequestFields();
        var bounds = new TimeBounds<T>(resource.TimeFilters, filter, session.Time.GetUtcNow());
        var window = resource.Time is { } time ? TimeSlice.Of(bounds.Asked, time.Field) : null;
        return plan.IsParallel && window is { } cut && resource.Time is { } axis
            ? new WindowReader<T>(
                slice => Open(slice.Narrow(bounds.Asked, axis.Field), slice == cut), axis, cut, plan, session.Settings.RequestsPerSecond, session.Time, bounds.Belongs)
            : new PageReader<T>(Open(bounds.Asked, isWhole: true).ReadAsync, plan, bounds.Belongs);

        PageSource<T> Open(RequestFields asked, bool isWhole) => new(
            cancellation => PathAsync(resource, sid: null, cancellation),
            async (link, isFirst, cancellation) =>
            {
                if (!isFirst)
                {
                    return await ReadPageAsync(Request(HttpMethod.Get, link), cancellation).ConfigureAwait(false);
                }

                var page = await ReadFirstAsync(link, asked, cancellation).ConfigureAwait(false);
                if (isWhole && bounds.Unseen(asked, page.Records!) is { } day)
                {
                    var whole = await ReadFirstAsync(link, day.Whole, cancellation).ConfigureAwait(false);
                    if (day.IsIn(whole.Records!) && !day.IsBegunIn((await ReadFirstAsync(link, day.ToItsLastSecond, cancellation).ConfigureAwait(false)).Records!))
                    {
                        page = whole;
                        page.IsOfDays = true;
                    }
                }

                return page;
            });

        Task<Page<T>> ReadFirstAsync(string path, RequestFields asked, CancellationToken cancellation)
            => ReadPageAsync(Request(HttpMethod.Get, path) with { Query = new RequestFields(asked).Add("PageSize", plan.PageSize) }, cancellation);

        async Task<Page<T>> ReadPageAsync(ApiRequest request, CancellationToken cancellation)
        {
            var page = await SendAsync(request, resource.Page, resource.ListName, static page => page.Records is not null, cancellation).ConfigureAwait(false);
            LeaveOutMissing(page, resource.ListName, request);
            await SetPlaceAsync(resource, page.Records!, cancellation).ConfigureAwait(false);
            SeenRecords.Of(session).Add(page.Records!, isFirst: request.Query is not null);
            return page;
        }
    }

    /// <summary>Creates a reader of the records that have a value in any of several fields, as one list, newest first.</summary>
    /// <typeparam name="T">The type of the records; their list must have a time.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="filter">The other filters, under Twilio's names.</param>
    /// <param name="fields">Twilio's names of the fields, each a filter of the list.</param>
    /// <param name="value">The value.</param>
    /// <param name="plan">The number of records, the page size and the number of requests at once.</param>
    /// <returns>A reader. No request is sent before the first page is requested.</returns>
    public ListReader<T> ListAny<T>(ApiResource<T> resource, RequestFields filter, IReadOnlyList<string> fields, string value, PagePlan plan)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(plan);
        var lists = fields.Select(field => List(resource, new RequestFields(filter).Add(field, value), plan));
        return new MergedReader<T>(
            lists, record => resource.Time!.TimeOf(record) ?? (record as TwilioResource)?.DateCreated, static record => (record as TwilioResource)?.Sid, plan);
    }

    /// <summary>Creates a follower of a list, which begins with the current time. No request is sent yet.</summary>
    /// <typeparam name="T">The type of the records; their list must have a time.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="filter">The filters, under Twilio's names, without a newest time.</param>
    /// <param name="interval">The time between polls.</param>
    /// <returns>The follower.</returns>
    public ListFollower<T> Follow<T>(ApiResource<T> resource, RequestFields filter, TimeSpan interval)
        where T : TwilioResource
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new((fields, plan) => List(resource, fields, plan), resource.Time!, filter, interval, session.Time, session.Clock.GatewayAt);
    }

    /// <summary>Reads one record.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="sid">The record's SID; null for a resource that is a single record.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <param name="query">Further fields of the request, under Twilio's names; null for none.</param>
    /// <returns>The record.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task<T> GetAsync<T>(ApiResource<T> resource, string? sid, CancellationToken cancellation, RequestFields? query = null)
    {
        var path = await PathAsync(resource, sid, cancellation).ConfigureAwait(false);
        return await ReadAsync(resource, Request(HttpMethod.Get, path) with { Query = query }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Creates a record. If the outcome of the request is unknown, it is not sent again.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="fields">The record's fields, under Twilio's names.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The record that Twilio created.</returns>
    /// <exception cref="MatonException">The request failed, or its outcome is unknown.</exception>
    public Task<T> CreateAsync<T>(ApiResource<T> resource, RequestFields fields, CancellationToken cancellation)
        => PostAsync(resource, sid: null, fields, cancellation);

    /// <summary>Updates a record. If the outcome of the request is unknown, it is not sent again.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="sid">The record's SID.</param>
    /// <param name="fields">The fields to change, under Twilio's names.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The updated record.</returns>
    /// <exception cref="MatonException">The request failed, or its outcome is unknown.</exception>
    public Task<T> UpdateAsync<T>(ApiResource<T> resource, string sid, RequestFields fields, CancellationToken cancellation)
        => PostAsync(resource, sid, fields, cancellation);

    /// <summary>Deletes a record.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="sid">The record's SID.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>A task that ends when the record is deleted.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task DeleteAsync<T>(ApiResource<T> resource, string sid, CancellationToken cancellation)
    {
        var path = await PathAsync(resource, sid, cancellation).ConfigureAwait(false);
        await session.Transport.SendAsync(Request(HttpMethod.Delete, path), cancellation).ConfigureAwait(false);
    }

    /// <summary>Saves the file of a record. The file appears under its name when it is complete, or not at all.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="sid">The record's SID.</param>
    /// <param name="form">The format in which the file is requested.</param>
    /// <param name="target">The folder and name of the file.</param>
    /// <param name="arrived">Receives the number of bytes of each block that has arrived, on a thread of the pool; null to ignore it.</param>
    /// <param name="cancellation">Ends the download. If the rest can be requested later, the bytes so far are kept under a temporary name.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="MatonException">The file could not be downloaded, or could not be saved.</exception>
    public async Task<string> SaveAsync<T>(
        ApiResource<T> resource, string sid, FileForm form, FileTarget target, Action<long>? arrived, CancellationToken cancellation)
    {
        var path = await PathAsync(resource, sid, cancellation, form.Below + form.Extension).ConfigureAwait(false);
        var request = Request(HttpMethod.Get, path) with { Query = form.Query, Client = HttpClientNames.GatewayFiles };
        var download = new FileDownload(session.Transport, request, sid, form, target, arrived);
        await using (download.ConfigureAwait(false))
        {
            return await download.RunAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async Task<T> PostAsync<T>(ApiResource<T> resource, string? sid, RequestFields fields, CancellationToken cancellation)
    {
        var path = await PathAsync(resource, sid, cancellation).ConfigureAwait(false);
        var request = Request(HttpMethod.Post, path) with { Content = () => new FormUrlEncodedContent(fields) };
        return await ReadAsync(resource, request, cancellation).ConfigureAwait(false);
    }

    private async Task<T> ReadAsync<T>(ApiResource<T> resource, ApiRequest request, CancellationToken cancellation)
    {
        var record = await SendAsync(
            request with { LargestResponse = JsonResponse.LargestRecord },
            resource.Record,
            listName: null,
            record => resource.SidPrefixes.Count == 0 || record is not TwilioResource { Sid: null or "" },
            cancellation).ConfigureAwait(false);
        await SetPlaceAsync(resource, [record], cancellation).ConfigureAwait(false);
        SeenRecords.Of(session).Add(record);
        return record;
    }

    // In the pipeline, a record must know its account and its owner, even if the response leaves them out.
    private async ValueTask SetPlaceAsync<T>(ApiResource<T> resource, IReadOnlyList<T> records, CancellationToken cancellation)
    {
        if (resource.SetPath is { } setPath)
        {
            foreach (var record in records)
            {
                setPath(record, resource.Path);
            }
        }

        if (resource.SetAccount is not { } set)
        {
            return;
        }

        var account = await AccountAsync(cancellation).ConfigureAwait(false);
        foreach (var record in records)
        {
            set(record, account);
        }
    }

    // A list may contain null in place of a record.
    private void LeaveOutMissing<T>(Page<T> page, string listName, ApiRequest request)
    {
        if (page.Records!.RemoveAll(static record => record is null) > 0)
        {
            session.Transport.Report(request, [new UnreadableValue(listName, Sid: null, "null")]);
        }
    }

    // A success without a record's SID, or a page without its list, is not an empty response: it comes from another program, such as a proxy.
    private Task<TResponse> SendAsync<TResponse>(
        ApiRequest request, JsonTypeInfo<TResponse> type, string? listName, Func<TResponse, bool> isComplete, CancellationToken cancellation)
        => session.Transport.SendAsync(
            request,
            body => JsonResponse.Read(body, type, listName, values => session.Transport.Report(request, values)) is { } read && isComplete(read)
                ? read
                : throw new JsonException("The response has no SID, or not the expected list."),
            cancellation);

    /// <summary>The account to use, which is looked up if none is specified.</summary>
    internal ValueTask<string> AccountAsync(CancellationToken cancellation)
        => AccountSid is { } given ? ValueTask.FromResult(given) : AccountLookup.Of(session).FindAsync(ConnectionId, Log, cancellation);

    /// <summary>A request for this client's connection.</summary>
    internal ApiRequest Request(HttpMethod method, string path) => new(method, session.Settings.GatewayUri, path)
    {
        ConnectionId = ConnectionId ?? session.Settings.ConnectionId,
        Log = Log,
    };

    private async ValueTask<string> PathAsync<T>(ApiResource<T> resource, string? sid, CancellationToken cancellation, string ending = ".json")
    {
        var path = ApiRoot;
        if (!resource.IsAccounts)
        {
            var account = await AccountAsync(cancellation).ConfigureAwait(false);
            path += $"/{Uri.EscapeDataString(account)}/{resource.Path}";
        }

        return (sid is null ? path : $"{path}/{Uri.EscapeDataString(sid)}") + ending;
    }
}
