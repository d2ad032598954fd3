using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>Checks the link to a list's next page: it must lead to a page of the same list that was not read before.</summary>
/// <param name="listPath">The list's path relative to Twilio's host, such as /2010-04-01/Accounts/AC.../Messages.json.</param>
internal sealed class PageLinks(string listPath)
{
    // Brent's algorithm for cycles: one stored link, replaced after 1, 2, 4, 8... pages, detects every cycle in the end. It needs no
    // more memory for a long list than for a short one.
    private string? _remembered;
    private long _sinceRemembered;
    private long _renewAfter = 1;

    /// <summary>Checks a link.</summary>
    /// <returns>The link, to be appended to the gateway's base URL.</returns>
    /// <exception cref="MatonGatewayException">The link leads to another host, another list, or a page that was read before.</exception>
    public string Check(string link)
    {
        // The path must equal the requested path, which excludes other hosts, other accounts and dots in a path.
        if (!string.Equals(link.Split('?', 2)[0], listPath, StringComparison.Ordinal) || link.Contains('#', StringComparison.Ordinal))
        {
            throw Failures.UntrustedPage(listPath);
        }

        if (link == _remembered)
        {
            throw Failures.RepeatedPage(listPath);
        }

        if (++_sinceRemembered >= _renewAfter)
        {
            _remembered = link;
            _sinceRemembered = 0;
            _renewAfter *= 2;
        }

        return link;
    }
}
