namespace MatonTwilio.Gateway.Http;

/// <summary>A host of Maton: a gateway and its control endpoint.</summary>
/// <param name="GatewayUri">The gateway's base URL.</param>
/// <param name="ControlUri">The control endpoint's base URL.</param>
internal sealed record MatonHost(Uri GatewayUri, Uri ControlUri)
{
    private const string TwilioPath = "/twilio";

    /// <summary>The hosts that Maton's documentation names now or named before. The first is the default.</summary>
    public static IReadOnlyList<MatonHost> Known { get; } =
    [
        new(new("https://gateway.maton.ai/twilio"), new("https://ctrl.maton.ai")),
        new(new("https://api.maton.ai/twilio"), new("https://api.maton.ai")),
    ];

    /// <summary>The control endpoint of a gateway. For an unknown host, it is the gateway's URL without the path of Twilio.</summary>
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
