using System.Net;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The key is sent only below the client's own base URL, whatever the request contains.</summary>
public sealed class CredentialHandlerTests
{
    private const string Base = "https://gateway.example/twilio";

    private readonly List<HttpRequestMessage> _sent = [];

    [Theory]
    [InlineData("https://gateway.example/twilio/2010-04-01/Accounts.json")]
    [InlineData("https://GATEWAY.example/twilio/x?PageToken=1")]
    [InlineData("https://gateway.example:443/twilio/a/../b")]
    public async Task Under_the_base_address_the_key_and_the_connection_are_added(string address)
    {
        await SendAsync(address);

        var sent = Assert.Single(_sent);
        Assert.Equal("Bearer secret-key", sent.Headers.Authorization?.ToString());
        Assert.Equal("c1", Assert.Single(sent.Headers.GetValues("Maton-Connection")));
    }

    [Theory]
    [InlineData("https://other.example/twilio/x")]
    [InlineData("https://gateway.example.evil.example/twilio/x")]
    [InlineData("https://gateway.example:8443/twilio/x")]
    [InlineData("http://gateway.example/twilio/x")]
    [InlineData("http://gateway.example:443/twilio/x")]
    [InlineData("https://gateway.example/twilio-of-somebody-else/x")]
    [InlineData("https://gateway.example/")]
    [InlineData("https://gateway.example/twilio/../slack/x")]
    [InlineData("https://gateway.example/twilio/%2e%2e/slack/x")]
    [InlineData("https://gateway.example@other.example/twilio/x")]
    [InlineData("https://user@gateway.example/twilio/x")]
    public async Task A_request_to_another_URL_is_not_sent(string address)
    {
        var refusal = await Assert.ThrowsAsync<MatonGatewayException>(() => SendAsync(address));

        Assert.Equal(MatonFailureReason.UntrustedLink, refusal.Reason);
        Assert.DoesNotContain("secret-key", refusal.ToString(), StringComparison.Ordinal);
        Assert.Empty(_sent);
    }

    private async Task SendAsync(string address)
    {
        var request = new ApiRequest(HttpMethod.Get, new Uri(Base), "/x") { ConnectionId = "c1" };
        using var attempt = new RequestAttempt(request, TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None, CancellationToken.None);
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        attempt.Attach(message);
        using var invoker = new HttpMessageInvoker(new CredentialHandler(new Uri(Base), new ApiKey("secret-key")) { InnerHandler = new Recorder(_sent) });
        using var response = await invoker.SendAsync(message, CancellationToken.None);
    }

    private sealed class Recorder(List<HttpRequestMessage> sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
