namespace MatonTwilio.Gateway.Tests;

/// <summary>Responses after which it is unknown whether the request was carried out.</summary>
internal static class Faults
{
    private static readonly Dictionary<string, Func<TestClock, CannedResponse>> All = new()
    {
        ["dropped after the request was read"] = _ => CannedResponse.Drop,
        ["dropped in the response's first line"] = _ => CannedResponse.Raw("HTTP/1.1 20") with { ConnectionEnd = ConnectionEnd.Close },
        ["dropped between the response's headers"] = _ => CannedResponse.Raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n") with { ConnectionEnd = ConnectionEnd.Close },
        ["not HTTP at all"] = _ => CannedResponse.Raw("220 mail.example ESMTP\r\n\r\n") with { ConnectionEnd = ConnectionEnd.Close },
        ["HTML with 200"] = _ => CannedResponse.Html(),
        ["408"] = _ => CannedResponse.Status(408),
        ["500"] = _ => CannedResponse.Json("""{"message": "Internal error"}""", 500),
        ["500 with Twilio's code"] = _ => CannedResponse.Refusal(20500, "Internal Server Error", 500),
        ["502 with HTML"] = _ => CannedResponse.Html(502),
        ["503 with Retry-After"] = _ => CannedResponse.Html(503, "Retry-After: 3"),
        ["504"] = _ => CannedResponse.Status(504),
        ["no response in time"] = clock => CannedResponse.Never with { Then = clock.RunOutOfTime },
    };

    private static readonly Dictionary<string, Func<TestClock, CannedResponse>> InBody = new()
    {
        ["dropped in the response's body"] = _ => CannedResponse.Json(Records.Message()).CutInBody(),
        ["dropped in a chunked body"] = _ => CannedResponse.Chunked(Records.Message(), chunkSize: 8).CutInBody(),
        ["half a response in time"] = clock => CannedResponse.Json(Records.Message()).CutInBody(ConnectionEnd.Silence) with { Then = clock.RunOutOfTime },
        ["truncated JSON"] = _ => CannedResponse.Json(Records.Message()[..20]),
        ["an empty answer"] = _ => CannedResponse.Json(""),
        ["null for a response"] = _ => CannedResponse.Json("null"),
        ["HTML called JSON"] = _ => CannedResponse.Json("<html></html>"),
        ["gzip that is not gzip"] = _ => CannedResponse.Of(200, "This is no gzip.", "Content-Type: application/json", "Content-Encoding: gzip"),
        ["brotli that is not brotli"] = _ => CannedResponse.Of(200, "This is no brotli.", "Content-Type: application/json", "Content-Encoding: br"),
    };

    /// <summary>The faults that occur before the body, because the body of a DELETE is not read.</summary>
    public static TheoryData<string> BeforeTheBody => [.. All.Keys];

    public static TheoryData<string> Everywhere => [.. All.Keys, .. InBody.Keys];

    public static CannedResponse Make(string name, TestClock clock) => (All.GetValueOrDefault(name) ?? InBody[name])(clock);
}
