namespace MatonTwilio.Gateway.Http;

/// <summary>Where Maton is: a gateway, and the endpoint for connections that belongs to it.</summary>
/// <param name="GatewayUri">The gateway's base address.</param>
/// <param name="ControlUri">The control endpoint's base address.</param>
internal sealed record MatonHost(Uri GatewayUri, Uri ControlUri)
{
    private const string TwilioPath = "/twilio";

    /// <summary>The hosts that Maton's documents name or have named, the default first.</summary>
    public static IReadOnlyList<MatonHost> Known { get; } =
    [
        new(new("https://gateway.maton.ai/twilio"), new("https://ctrl.maton.ai")),
        new(new("https://api.maton.ai/twilio"), new("https://api.maton.ai")),
    ];

    /// <summary>The control endpoint for a gateway: of a host that is not known, what its path is below.</summary>
    public static Uri ControlOf(Uri gateway)
    {
        if (!gateway.IsAbsoluteUri)
        {
            return gateway;
        }

        var path = gateway.AbsolutePath.TrimEnd('/');
        return Known.FirstOrDefault(host => host.GatewayUri.Authority == gateway.Authority)?.ControlUri
            ?? new Uri(gateway, path.EndsWith(TwilioPath, StringComparison.Ordinal) ? path[..^TwilioPath.Length] + "/" : "/");
    }
}
