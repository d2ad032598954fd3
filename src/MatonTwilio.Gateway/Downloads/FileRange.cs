using System.Net;
using System.Net.Http.Headers;

namespace MatonTwilio.Gateway;

/// <summary>The rest of a file of which the beginning is here.</summary>
/// <param name="From">How many bytes are here.</param>
/// <param name="Tag">The version that they are of; null where only its digest is known.</param>
internal sealed record FileRange(long From, EntityTagHeaderValue? Tag)
{
    public void AddTo(HttpRequestHeaders headers)
    {
        headers.Range = new RangeHeaderValue(From, null);
        if (Tag is not null)
        {
            // Where it is another version by now, all of it is sent.
            headers.IfRange = new RangeConditionHeaderValue(Tag);
        }
    }

    /// <summary>Whether an answer is the rest that was asked for, of a file whose version is known to be the same.</summary>
    public bool IsMetBy(HttpResponseMessage answer)
        => answer.StatusCode == HttpStatusCode.PartialContent
            && answer.Content.Headers.ContentRange is { Unit: "bytes", From: { } from }
            && from == From;
}
