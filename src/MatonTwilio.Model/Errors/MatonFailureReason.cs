namespace MatonTwilio;

/// <summary>The kinds of failures between the module and Twilio. The error ID is <c>Maton.</c> and the name.</summary>
public enum MatonFailureReason
{
    /// <summary>There is no API key: neither a session nor <c>MATON_API_KEY</c>.</summary>
    NoApiKey,

    /// <summary>The requested session is not open: no session has the name, or it was disconnected.</summary>
    NoSession,

    /// <summary>The gateway refused the API key (401).</summary>
    Unauthorized,

    /// <summary>The gateway has no active Twilio connection for this key, or not the requested one (400).</summary>
    NoConnection,

    /// <summary>The gateway did not understand the request (400 without a Twilio error code).</summary>
    BadRequest,

    /// <summary>The gateway has no resource at this path (404 without a Twilio error code).</summary>
    NotFound,

    /// <summary>There were too many requests, even after the retries (429).</summary>
    RateLimited,

    /// <summary>No connection could be opened: the host name was not found, or the connection was refused.</summary>
    Unreachable,

    /// <summary>There was no response within the time limit.</summary>
    TimedOut,

    /// <summary>The connection was lost before the response was complete.</summary>
    ConnectionLost,

    /// <summary>The gateway reported a failure of its own (5xx).</summary>
    ServerError,

    /// <summary>The response is not one of the API: HTML, incomplete JSON, a redirect.</summary>
    UnexpectedAnswer,

    /// <summary>A link in a response leads to a forbidden URL: for a list, another host or account; for a file, a private network or a URL without https.</summary>
    UntrustedLink,

    /// <summary>A response proposes a file name outside the folder. Nothing was saved.</summary>
    UntrustedFileName,

    /// <summary>A list linked to a page that was read before, so it would never have ended.</summary>
    RepeatedPage,

    /// <summary>The connection has no Twilio account, or several without a main account.</summary>
    NoAccount,

    /// <summary>A record did not reach the expected status within the time limit.</summary>
    WaitTimedOut,

    /// <summary>A change was sent, and it is unknown whether it was carried out. It was not repeated.</summary>
    OutcomeUnknown,

    /// <summary>The response is larger than the session allows (<c>Connect-Maton -MaximumResponseSize</c>), or than the free memory.</summary>
    ResponseTooLarge,

    /// <summary>A list had many pages in a row without a new record, and was not read further.</summary>
    EndlessList,
}
