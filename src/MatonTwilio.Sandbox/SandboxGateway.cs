namespace MatonTwilio.Sandbox;

/// <summary>Where a request goes: to the connections or to Twilio's API, past the key, the limits and the faults.</summary>
internal sealed class SandboxGateway(
    SandboxOptions options, ConnectionStore connections, ConnectionEndpoint control, ResourceEngine twilio, FaultPlan faults, SandboxLedger ledger)
{
    private const string TwilioRoot = "/twilio";

    private readonly RateWindow _rate = new(options.RequestsPerSecond, options.TimeProvider);

    public async Task<HttpOutcome> HandleAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await AnswerAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // A defect of the sandbox itself: said in the response, where whoever uses it looks, and not fatal to the host.
            return GatewayError.Failed(defect);
        }
    }

    private async Task<HttpOutcome> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        var isGateway = IsBelow(request, TwilioRoot);
        var isStorage = IsBelow(request, FileStorage.Root);
        var isPage = request.Path.StartsWith(ConnectionEndpoint.PageRoot, StringComparison.Ordinal);
        var keyAccepted = request.Header("Authorization") == $"Bearer {options.ApiKey}";
        var fault = isPage ? null : faults.Next(request, isGateway || isStorage);
        ledger.Add(Seen(request, keyAccepted, fault));

        // As it arrives, like a gateway: the latency of a response says nothing of how close together requests came.
        var isWithinLimit = !isGateway || !keyAccepted || _rate.TryTake();
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, options.TimeProvider, cancellation).ConfigureAwait(false);
        }

        if (isPage)
        {
            return control.Open(request);
        }

        if (fault is null)
        {
            return Work(request, isGateway, isStorage, keyAccepted, isWithinLimit);
        }

        return FaultOutcome.BeforeWork(fault) ?? FaultOutcome.AfterWork(fault, Work(request, isGateway, isStorage, keyAccepted, isWithinLimit));
    }

    private HttpReply Work(HttpRequest request, bool isGateway, bool isStorage, bool keyAccepted, bool isWithinLimit)
    {
        if (isStorage)
        {
            return twilio.Serve(request);
        }

        if (!keyAccepted)
        {
            return GatewayError.Unauthorized();
        }

        if (!isGateway)
        {
            return IsBelow(request, ConnectionEndpoint.Root) ? control.Handle(request) : GatewayError.NotFound();
        }

        if (!isWithinLimit)
        {
            return GatewayError.RateLimited();
        }

        var named = request.Header("Maton-Connection");
        return connections.IsUsable(named)
            ? twilio.Handle(request.Path[TwilioRoot.Length..], request)
            : GatewayError.NoConnection(named);
    }

    private SandboxRequest Seen(HttpRequest request, bool keyAccepted, SandboxFault? fault)
    {
        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);
        headers.Remove("Authorization");
        return new(
            request.Method, request.Path, request.RawQuery, request.Form.Pairs, headers, keyAccepted, options.TimeProvider.GetUtcNow(), fault?.Kind);
    }

    private static bool IsBelow(HttpRequest request, string root)
        => request.Path == root || request.Path.StartsWith(root + "/", StringComparison.Ordinal);
}
