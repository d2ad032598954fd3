namespace MatonTwilio;

/// <summary>
/// What the sandbox can do wrong on demand, to rehearse how a script bears it. "Work" is what the request asks for: a
/// fault before the work leaves nothing behind, one after the work leaves the message sent or the record changed although
/// the caller never hears of it.
/// </summary>
public enum SandboxFaultKind
{
    /// <summary>429 with a <c>Retry-After</c> header and Twilio's error 20429; the work is not done.</summary>
    TooManyRequests,

    /// <summary>500 with Twilio's error 20500; the work is not done.</summary>
    ServerError,

    /// <summary>500 with Twilio's error 20500 although the work was done.</summary>
    ServerErrorAfterWork,

    /// <summary>The connection closes in the middle of the response's first line; the work is not done.</summary>
    DropBeforeWork,

    /// <summary>The connection closes in the middle of the response's first line although the work was done.</summary>
    DropAfterWork,

    /// <summary>The request is taken and never answered; the work is not done. The caller's own timeout ends the wait.</summary>
    NoAnswerBeforeWork,

    /// <summary>The work is done and the request is never answered. The caller's own timeout ends the wait.</summary>
    NoAnswerAfterWork,

    /// <summary>502 with an HTML page, as a proxy on the way gives; the work is not done.</summary>
    Html,

    /// <summary>The right status and headers, the work done, and a JSON body that stops half-way.</summary>
    TruncatedJson,

    /// <summary>The right status and headers, the work done, and the connection closes in the middle of the body.</summary>
    DropInBody,
}
