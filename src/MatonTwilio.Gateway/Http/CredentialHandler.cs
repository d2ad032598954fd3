namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Adds the key and the connection to requests under the client's own base address, and sends no others: the key goes to the gateway and
/// the control endpoint alone.
/// </summary>
/// <param name="baseAddress">The only address that the key is for.</param>
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

    // As the address is understood, not as it is spelled: Uri has resolved dots and escapes by now.
    private bool IsUnderBase(Uri address)
        => address.Scheme == baseAddress.Scheme && address.Port == baseAddress.Port && address.UserInfo.Length == 0
            && string.Equals(address.IdnHost, baseAddress.IdnHost, StringComparison.OrdinalIgnoreCase)
            && address.AbsolutePath.StartsWith(_root, StringComparison.Ordinal);
}
