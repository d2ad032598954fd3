namespace MatonTwilio.Gateway.Tests;

/// <summary>Answers after which nobody knows whether the request was carried out.</summary>
internal static class Faults
{
    private static readonly Dictionary<string, Func<TestClock, Answer>> All = new()
    {
        ["dropped after the request was read"] = _ => Answer.Drop,
        ["dropped in the answer's first line"] = _ => Answer.Raw("HTTP/1.1 20") with { Ending = Ending.Close },
        ["dropped between the answer's headers"] = _ => Answer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n") with { Ending = Ending.Close },
        ["not HTTP at all"] = _ => Answer.Raw("220 mail.example ESMTP\r\n\r\n") with { Ending = Ending.Close },
        ["HTML with 200"] = _ => Answer.Html(),
        ["408"] = _ => Answer.Status(408),
        ["500"] = _ => Answer.Json("""{"message": "Internal error"}""", 500),
        ["500 with Twilio's code"] = _ => Answer.Refusal(20500, "Internal Server Error", 500),
        ["502 with HTML"] = _ => Answer.Html(502),
        ["503 with Retry-After"] = _ => Answer.Html(503, "Retry-After: 3"),
        ["504"] = _ => Answer.Status(504),
        ["no answer in time"] = clock => Answer.Never with { Then = clock.RunOutOfTime },
    };

    private static readonly Dictionary<string, Func<TestClock, Answer>> InBody = new()
    {
        ["dropped in the answer's body"] = _ => Answer.Json(Records.Message()).CutInBody(),
        ["dropped in a chunked body"] = _ => Answer.Chunked(Records.Message(), chunkSize: 8).CutInBody(),
        ["half an answer in time"] = clock => Answer.Json(Records.Message()).CutInBody(Ending.Silence) with { Then = clock.RunOutOfTime },
        ["truncated JSON"] = _ => Answer.Json(Records.Message()[..20]),
        ["an empty answer"] = _ => Answer.Json(""),
        ["null for an answer"] = _ => Answer.Json("null"),
        ["HTML called JSON"] = _ => Answer.Json("<html></html>"),
        ["text that is no UTF-16"] = _ => Answer.Json("""{"sid": "\ud800"}"""),
        ["gzip that is not gzip"] = _ => Answer.Of(200, "This is no gzip.", "Content-Type: application/json", "Content-Encoding: gzip"),
        ["brotli that is not brotli"] = _ => Answer.Of(200, "This is no brotli.", "Content-Type: application/json", "Content-Encoding: br"),
    };

    /// <summary>Those that show before the body: a DELETE's body is not read.</summary>
    public static TheoryData<string> BeforeTheBody => [.. All.Keys];

    public static TheoryData<string> Everywhere => [.. All.Keys, .. InBody.Keys];

    public static Answer Make(string name, TestClock clock) => (All.GetValueOrDefault(name) ?? InBody[name])(clock);
}
