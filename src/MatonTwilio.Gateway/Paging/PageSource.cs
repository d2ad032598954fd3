namespace MatonTwilio.Gateway.Paging;

/// <summary>One list on the server: fetches its first page, and the pages that its links name.</summary>
/// <param name="findPath">The list's path; asked for once.</param>
/// <param name="read">Fetches a page: from the path with the query, or from a link.</param>
internal sealed class PageSource<T>(Func<CancellationToken, ValueTask<string>> findPath, Func<string, bool, CancellationToken, Task<Page<T>>> read)
{
    private PageLinks? _links;

    /// <summary>Fetches the page at a link, if the link may be followed; null fetches the first page.</summary>
    public async Task<Page<T>> ReadAsync(string? link, CancellationToken cancellation)
    {
        if (link is not null)
        {
            return await read(_links!.Check(link), false, cancellation).ConfigureAwait(false);
        }

        var path = await findPath(cancellation).ConfigureAwait(false);
        _links = new PageLinks(path.Split('?', 2)[0]);
        return await read(path, true, cancellation).ConfigureAwait(false);
    }
}
