namespace MatonTwilio.Sandbox;

/// <summary>Routes a request to the page, to the connections or to Twilio's API, after the checks of the key, the limits and the faults.</summary>
internal sealed class SandboxGateway(
    SandboxOptions options,
    ConnectionStore connections,
    ConnectionEndpoint control,
    ResourceEngine twilio,
    SandboxPage page,
    FaultPlan faults,
    SandboxLedger ledger,
    SandboxLog log)
{
    private readonly RateWindow _rate = new(options.RequestsPerSecond, options.TimeProvider);

    public async Task<HttpOutcome> HandleAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await AnswerAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // A defect of the sandbox itself is reported in the response and does not end the host.
            return GatewayError.Failed(defect);
        }
    }

    private async Task<HttpOutcome> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        var started = options.TimeProvider.GetTimestamp();
        var door = Doors.Of(request.Path);
        if (door == Door.Page)
        {
            // A person opened the page. Such a request is not a program's, and gets no fault.
            return page.Handle(request);
        }

        var keyAccepted = IsAccepted(door, request.Header("Authorization"));
        var fault = door == Door.Connect ? null : faults.Next(request, door is Door.Gateway or Door.Twilio or Door.Storage);
        ledger.Add(Seen(request, keyAccepted, fault));

        // The limit counts requests when they arrive, as a gateway does, because the latency of a response does not affect it.
        var isWithinLimit = door != Door.Gateway || !keyAccepted || _rate.TryTake();
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, options.TimeProvider, cancellation).ConfigureAwait(false);
        }

        HttpReply Work() => this.Work(request, door, keyAccepted, isWithinLimit);
        var outcome = fault is null ? Work() : FaultOutcome.BeforeWork(fault) ?? FaultOutcome.AfterWork(fault, Work());
        log.Add(request, fault, outcome, options.TimeProvider.GetElapsedTime(started));
        return outcome;
    }

    private bool IsAccepted(Door door, string? authorization)
        => door == Door.Twilio ? twilio.Accepts(BasicCredentials.Parse(authorization)) : authorization == $"Bearer {options.ApiKey}";

    private HttpReply Work(HttpRequest request, Door door, bool keyAccepted, bool isWithinLimit) => door switch
    {
        Door.Connect => control.Open(request),
        Door.Storage => twilio.Serve(request),
        Door.Twilio => keyAccepted ? twilio.Handle(request.Path, request) : JsonBody.Error(TwilioError.NotAuthenticated()),
        _ when !keyAccepted => GatewayError.Unauthorized(),
        Door.Control => Doors.IsBelow(request.Path, ConnectionEndpoint.Root) ? control.Handle(request) : GatewayError.NotFound(),
        _ => isWithinLimit ? Pass(request) : GatewayError.RateLimited(),
    };

    private HttpReply Pass(HttpRequest request)
    {
        var named = request.Header("Maton-Connection");
        return connections.IsUsable(named)
            ? twilio.Handle(request.Path[Doors.GatewayRoot.Length..], request)
            : GatewayError.NoConnection(named);
    }

    private SandboxRequest Seen(HttpRequest request, bool keyAccepted, SandboxFault? fault)
    {
        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);
        headers.Remove("Authorization");
        return new(
            request.Method, request.Path, request.RawQuery, request.Form.Pairs, headers, keyAccepted, options.TimeProvider.GetUtcNow(), fault?.Kind);
    }
}
