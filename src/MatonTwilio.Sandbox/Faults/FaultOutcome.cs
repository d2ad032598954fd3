namespace MatonTwilio.Sandbox;

/// <summary>The effect of a fault on a request and on its response.</summary>
internal static class FaultOutcome
{
    private const string BadGatewayPage =
        "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

    /// <summary>The response that replaces the work; null if the work is carried out.</summary>
    public static HttpOutcome? BeforeWork(SandboxFault fault) => fault.Kind switch
    {
        SandboxFaultKind.TooManyRequests => JsonBody.Error(TwilioError.TooManyRequests()) with { RetryAfter = fault.RetryAfter },
        SandboxFaultKind.ServerError => JsonBody.Error(TwilioError.Server()),
        SandboxFaultKind.DropBeforeWork => HttpOutcome.Drop,
        SandboxFaultKind.NoAnswerBeforeWork => HttpOutcome.Silence,
        SandboxFaultKind.Html => HttpReply.Html(502, BadGatewayPage),
        _ => null,
    };

    /// <summary>The response after the work was carried out.</summary>
    public static HttpOutcome AfterWork(SandboxFault fault, HttpReply reply) => fault.Kind switch
    {
        SandboxFaultKind.ServerErrorAfterWork => JsonBody.Error(TwilioError.Server()),
        SandboxFaultKind.DropAfterWork => HttpOutcome.Drop,
        SandboxFaultKind.NoAnswerAfterWork => HttpOutcome.Silence,
        SandboxFaultKind.TruncatedJson when reply.IsText || reply.Body.IsEmpty => reply with { Body = reply.Body[..(reply.Body.Length / 2)] },

        // A shorter file with its own length would be a valid response, so the connection is cut instead.
        SandboxFaultKind.TruncatedJson or SandboxFaultKind.DropInBody => reply with { IsCut = true },
        _ => reply,
    };
}
