namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Adds the key and the connection to each request under the client's base URL, and refuses all other requests: only the gateway and the
/// control endpoint get the key.
/// </summary>
/// <param name="baseAddress">The base URL that the key is for.</param>
/// <param name="key">The key.</param>
internal sealed class CredentialHandler(Uri baseAddress, ApiKey key) : DelegatingHandler
{
    private readonly string _root = baseAddress.AbsolutePath.TrimEnd('/') + "/";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = RequestAttempt.Of(request);
        if (request.RequestUri is not { } address || !IsUnderBase(address))
        {
            throw Failures.OutsideBase(attempt.Request);
        }

        request.Headers.TryAddWithoutValidation("Authorization", key.ToHeader());
        if (attempt.Request.ConnectionId is { } connection)
        {
            request.Headers.Add("Maton-Connection", connection);
        }

        return base.SendAsync(request, cancellationToken);
    }

    // Uri has resolved dots and escapes, so the comparison cannot be deceived by the spelling.
    private bool IsUnderBase(Uri address)
        => address.Scheme == baseAddress.Scheme && address.Port == baseAddress.Port && address.UserInfo.Length == 0
            && string.Equals(address.IdnHost, baseAddress.IdnHost, StringComparison.OrdinalIgnoreCase)
            && address.AbsolutePath.StartsWith(_root, StringComparison.Ordinal);
}
