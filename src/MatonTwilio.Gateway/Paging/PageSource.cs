using System.Collections.Specialized;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>
/// One list on the server: reads its first page, and the pages of its links. Records that a page repeats from the page before are left out. Pages repeat records
/// when a new record moves the others to later positions.
/// </summary>
/// <param name="findPath">Returns the list's path; called for the first page.</param>
/// <param name="read">Reads a page: from the path with the query, or from a link.</param>
internal sealed class PageSource<T>(Func<CancellationToken, ValueTask<string>> findPath, Func<string, bool, CancellationToken, Task<Page<T>>> read)
{
    /// <summary>The number of pages in a row without a new record at which the list is given up.</summary>
    public const int MostEmptyPages = 50;

    private string _listPath = "";
    private PageLinks? _links;
    private HashSet<string> _lastPage = [];
    private int _emptyPages;

    /// <summary>Reads the page of a link, if the link is allowed; null for the first page.</summary>
    /// <exception cref="MatonException">The page could not be read, its link is not allowed, or the list does not end.</exception>
    public async Task<Page<T>> ReadAsync(string? link, CancellationToken cancellation)
    {
        if (link is not null)
        {
            return Checked(await read(_links!.Check(link), false, cancellation).ConfigureAwait(false));
        }

        var path = await findPath(cancellation).ConfigureAwait(false);
        _listPath = path.Split('?', 2)[0];
        _links = new PageLinks(_listPath);
        _lastPage = [];
        return Checked(await read(path, true, cancellation).ConfigureAwait(false));
    }

    private Page<T> Checked(Page<T> page)
    {
        var hasNext = page.NextPageUri is { Length: > 0 };
        if (page.Records is { Count: > 0 } records && (hasNext || _lastPage.Count > 0))
        {
            var repeated = _lastPage;
            _lastPage = [.. records.Select(static record => SidOf(record)).OfType<string>()];
            if (repeated.Overlaps(_lastPage))
            {
                records.RemoveAll(record => SidOf(record) is { } sid && repeated.Contains(sid));
            }
        }

        _emptyPages = page.Records is { Count: > 0 } || !hasNext ? 0 : _emptyPages + 1;
        return _emptyPages < MostEmptyPages ? page : throw Failures.EndlessList(_listPath, MostEmptyPages);
    }

    private static string? SidOf(T record) => record switch
    {
        TwilioResource resource => resource.Sid,
        TwilioKey key => key.Sid,
        OrderedDictionary members => members["sid"] as string,
        _ => null,
    };
}
