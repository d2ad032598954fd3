namespace MatonTwilio;

/// <summary>
/// The faults that the sandbox can simulate, to test how a script handles them. "Work" is what the request asks for: a
/// fault before the work changes nothing. After a fault following the work, the message is sent or the record is changed, but
/// the caller does not get the response.
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

    /// <summary>The request gets no response, and the work is not done. The wait ends with the caller's own time limit.</summary>
    NoAnswerBeforeWork,

    /// <summary>The work is done, and the request gets no response. The wait ends with the caller's own time limit.</summary>
    NoAnswerAfterWork,

    /// <summary>502 with an HTML page, like that of a proxy; the work is not done.</summary>
    Html,

    /// <summary>The right status and headers, and a JSON body that is cut off; the work is done.</summary>
    TruncatedJson,

    /// <summary>The right status and headers, and the connection closes in the middle of the body; the work is done.</summary>
    DropInBody,
}
