using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>Decides whether the link to a list's next page is followed: it must stay on the list, and lead on.</summary>
/// <param name="listPath">The list's own path relative to Twilio's host, such as /2010-04-01/Accounts/AC.../Messages.json.</param>
internal sealed class PageLinks(string listPath)
{
    // Brent's cycle finding: one remembered link, renewed after 1, 2, 4, 8... pages, meets every cycle in the end and
    // takes no more memory for a long list than for a short one.
    private string? _remembered;
    private long _sinceRemembered;
    private long _renewAfter = 1;

    /// <summary>Checks a link.</summary>
    /// <returns>The link, to be put under the gateway's base address.</returns>
    /// <exception cref="MatonGatewayException">It names another host or another list, or a page that was read already.</exception>
    public string Check(string link)
    {
        // Comparing with the path that was asked for leaves no room for other hosts, other accounts or dots in a path.
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
