using System.Net;
using System.Net.Http.Headers;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>The rest of a file whose beginning was downloaded before.</summary>
/// <param name="From">The number of bytes that were downloaded.</param>
/// <param name="Tag">The version of these bytes; null if only its digest is known.</param>
internal sealed record FileRange(long From, EntityTagHeaderValue? Tag)
{
    /// <summary>A request for the rest. If the file has another version by now, the server sends all of it.</summary>
    public ApiRequest Ask(ApiRequest request) => request with
    {
        Range = new RangeHeaderValue(From, null),
        IfRange = Tag is null ? null : new RangeConditionHeaderValue(Tag),
    };

    /// <summary>Whether a response is the requested rest.</summary>
    public static bool IsMetBy(RangeHeaderValue asked, HttpResponseMessage response)
        => response.StatusCode == HttpStatusCode.PartialContent
            && response.Content.Headers.ContentRange is { Unit: "bytes", From: { } from }
            && from == asked.Ranges.Single().From;
}
