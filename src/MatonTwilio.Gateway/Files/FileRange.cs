using System.Net;
using System.Net.Http.Headers;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>The rest of a file of which the beginning is here.</summary>
/// <param name="From">How many bytes are here.</param>
/// <param name="Tag">The version that they are of; null where only its digest is known.</param>
internal sealed record FileRange(long From, EntityTagHeaderValue? Tag)
{
    /// <summary>A request for the rest. If the file is another version by now, all of it is sent.</summary>
    public ApiRequest Ask(ApiRequest request) => request with
    {
        Range = new RangeHeaderValue(From, null),
        IfRange = Tag is null ? null : new RangeConditionHeaderValue(Tag),
    };

    /// <summary>Whether a response is the rest that was asked for.</summary>
    public static bool IsMetBy(RangeHeaderValue asked, HttpResponseMessage response)
        => response.StatusCode == HttpStatusCode.PartialContent
            && response.Content.Headers.ContentRange is { Unit: "bytes", From: { } from }
            && from == asked.Ranges.Single().From;
}
