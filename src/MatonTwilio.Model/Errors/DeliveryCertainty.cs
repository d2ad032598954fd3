namespace MatonTwilio;

/// <summary>What is known about a failed request's effect on the server (docs/architecture.md, "Errors").</summary>
internal enum DeliveryCertainty
{
    /// <summary>The server refused the request. A retry would get the same response.</summary>
    Refused,

    /// <summary>The server certainly did not carry out the request. It may be retried, whatever its method.</summary>
    NotProcessed,

    /// <summary>The server may have carried out the request. Only a request that may run twice without harm is retried.</summary>
    Unknown,
}
