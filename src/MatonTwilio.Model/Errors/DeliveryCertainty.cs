namespace MatonTwilio;

/// <summary>What is known of a failed request's effect on the server (docs/architecture.md, "Errors").</summary>
internal enum DeliveryCertainty
{
    /// <summary>The server answered with a refusal: repeating gives the same answer.</summary>
    Refused,

    /// <summary>The server certainly did not carry it out: it may be repeated, whatever its method.</summary>
    NotProcessed,

    /// <summary>It may have been carried out: only a request that changes nothing when repeated may be.</summary>
    Unknown,
}
