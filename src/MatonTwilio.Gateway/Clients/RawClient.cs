using System.Collections.Specialized;
using MatonTwilio.Gateway.Api;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>
/// Sends requests of any path and gives answers as plain objects, for what has no cmdlet of its own. Session, limits, retries and
/// errors are those of every other request.
/// </summary>
/// <param name="session">The session to work through.</param>
/// <param name="client">Names the account and the connection.</param>
public sealed class RawClient(GatewaySession session, TwilioClient client)
{
    private const string AnyAccount = "AC";
    private const string PageSize = "PageSize";


    /// <summary>Sends one request.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="path">The path, with or without the version and the account.</param>
    /// <param name="query">Fields for the query; null for none.</param>
    /// <param name="form">Fields for the body; null for none.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The response: an <see cref="OrderedDictionary"/>, an array or a plain value; null where it is empty.</returns>
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

    /// <summary>Reads a list, lazily, and follows its pages.</summary>
    /// <param name="path">The list's path, with or without the version and the account.</param>
    /// <param name="query">Fields for the query; null for none.</param>
    /// <param name="recordProperty">The name of the list in a page; null takes the only list that a page holds.</param>
    /// <returns>A reader; nothing is sent before its first page is asked for.</returns>
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

        // Refused before the account is looked up, if it is: where the path leads does not hang on which account it is.
        RawPath.Complete(path, AnyAccount, gateway);
        return RawPath.Complete(path, await client.AccountAsync(cancellation).ConfigureAwait(false), gateway);
    }
}
