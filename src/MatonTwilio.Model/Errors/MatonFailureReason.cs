namespace MatonTwilio;

/// <summary>The kinds of failure between the module and Twilio; the error id is <c>Maton.</c> and the name.</summary>
public enum MatonFailureReason
{
    /// <summary>There is no API key: neither a session nor <c>MATON_API_KEY</c>.</summary>
    NoApiKey,

    /// <summary>The session that was asked for is not open: none has the name, or it was disconnected.</summary>
    NoSession,

    /// <summary>The gateway refused the API key (401).</summary>
    Unauthorized,

    /// <summary>The gateway has no active Twilio connection for this key, or not the one asked for (400).</summary>
    NoConnection,

    /// <summary>The gateway did not understand the request (400 without a code of Twilio's).</summary>
    BadRequest,

    /// <summary>Nothing was found at this path of the gateway (404 without a code of Twilio's).</summary>
    NotFound,

    /// <summary>Too many requests, still, after the retries (429).</summary>
    RateLimited,

    /// <summary>No connection could be made: the name was not found, or the connection was refused.</summary>
    Unreachable,

    /// <summary>No response came in time.</summary>
    TimedOut,

    /// <summary>The connection was lost before the response was complete.</summary>
    ConnectionLost,

    /// <summary>The gateway reported a failure of its own (5xx).</summary>
    ServerError,

    /// <summary>The response was not what the API promises: HTML, truncated JSON, a redirect.</summary>
    UnexpectedAnswer,

    /// <summary>A link in a response leads where it may not: a list's to another host or account, a file's to a plain or private address.</summary>
    UntrustedLink,

    /// <summary>A response proposes a name for a file that leads out of its folder: nothing was saved.</summary>
    UntrustedFileName,

    /// <summary>A list named a page that was read already: it would not have ended.</summary>
    RepeatedPage,

    /// <summary>The key sees no Twilio account, so there is none to work on.</summary>
    NoAccount,

    /// <summary>A wait ended before what it waited for happened.</summary>
    WaitTimedOut,

    /// <summary>A change was sent and no response tells whether it was carried out. It was not repeated.</summary>
    OutcomeUnknown,

    /// <summary>The response was larger than a session allows (<c>Connect-Maton -MaximumResponseSize</c>), or than there is memory for.</summary>
    ResponseTooLarge,

    /// <summary>A list went on and on with pages that hold nothing new: it was given up.</summary>
    EndlessList,
}
