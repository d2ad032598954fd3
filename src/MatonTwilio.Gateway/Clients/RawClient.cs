using System.Collections.Specialized;
using MatonTwilio.Gateway.Api;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>
/// Sends requests to any path and returns responses as plain objects, for resources without cmdlets. Session, limits, retries and errors are those of every other
/// request.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="client">Specifies the account and the connection.</param>
public sealed class RawClient(GatewaySession session, TwilioClient client)
{
    private const string AnyAccount = "AC";
    private const string PageSize = "PageSize";


    /// <summary>Sends one request.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="path">The path, with or without the version and the account.</param>
    /// <param name="query">The fields of the query; null for none.</param>
    /// <param name="form">The fields of the body; null for none.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The response: an <see cref="OrderedDictionary"/>, an array or a plain value; null if it is empty.</returns>
    /// <exception cref="MatonException">The request failed.</exception>
    public async Task<object?> SendAsync(string method, string path, RequestFields? query, RequestFields? form, CancellationToken cancellation)
    {
        var fullPath = await CompleteAsync(path, cancellation).ConfigureAwait(false);
        var request = client.Request(new HttpMethod(method), fullPath) with
        {
            Query = query,
            Content = form is null && method != "POST" ? null : () => new FormUrlEncodedContent(form ?? new RequestFields()),
        };
        return await session.Transport.SendAsync(request, Read, cancellation).ConfigureAwait(false);
    }

    /// <summary>Creates a reader of a list, which follows its pages.</summary>
    /// <param name="path">The list's path, with or without the version and the account.</param>
    /// <param name="query">The fields of the query; null for none.</param>
    /// <param name="recordProperty">The name of the list in a page; null for the only list of a page.</param>
    /// <returns>A reader. No request is sent before the first page is requested.</returns>
    public ListReader<object?> List(string path, RequestFields? query, string? recordProperty)
    {
        if (query?.Find(PageSize) is null && !path.Contains(PageSize + "=", StringComparison.Ordinal))
        {
            query = new RequestFields(query).Add(PageSize, PagePlan.LargestPage);
        }

        var source = new PageSource<object?>(cancellation => new(CompleteAsync(path, cancellation)), ReadPageAsync);
        return new PageReader<object?>(source.ReadAsync, new PagePlan(PagePlan.LargestPage));

        async Task<Page<object?>> ReadPageAsync(string link, bool isFirst, CancellationToken cancellation)
        {
            var request = client.Request(HttpMethod.Get, link) with { Query = isFirst ? query : null };
            var page = await session.Transport.SendAsync(request, Read, cancellation).ConfigureAwait(false) as OrderedDictionary;
            var (name, records) = ListOf(page, recordProperty, request);
            if (records.Contains(null))
            {
                session.Transport.Report(request, [new UnreadableValue(name, Sid: null, "null")]);
            }

            return new Page<object?>
            {
                Records = [.. records.Where(static record => record is not null)],
                NextPageUri = page?["next_page_uri"] as string,
            };
        }
    }

    private static (string Name, object?[] Records) ListOf(OrderedDictionary? page, string? recordProperty, ApiRequest request)
    {
        var lists = (page?.Keys.Cast<string>() ?? []).Where(name => page![name] is object?[] && (recordProperty is null || name == recordProperty)).ToList();
        return lists is [var only]
            ? (only, (object?[])page![only]!)
            : throw Failures.NotOneList(request, lists.Count, recordProperty);
    }

    private static object? Read(ReadOnlyMemory<byte> body) => JsonGraph.Of(body.Span);

    private async Task<string> CompleteAsync(string path, CancellationToken cancellation)
    {
        var gateway = session.Settings.GatewayUri;
        if (!RawPath.NeedsAccount(path))
        {
            return RawPath.Complete(path, accountSid: null, gateway);
        }

        // A path outside the API is refused before the account is looked up. Any account serves for this check.
        RawPath.Complete(path, AnyAccount, gateway);
        return RawPath.Complete(path, await client.AccountAsync(cancellation).ConfigureAwait(false), gateway);
    }
}
