using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Tests of webhooks: one request, and its response without changes.</summary>
public sealed class WebhookProbeTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("""<?xml version="1.0"?><Response><Say>Hi</Say></Response>""", true)]
    [InlineData("<Response/>", true)]
    [InlineData("<html><body>Response</body></html>", false)]
    [InlineData("""<!DOCTYPE Response [<!ENTITY a "b">]><Response>&a;</Response>""", false)]
    [InlineData("Response", false)]
    [InlineData("", false)]
    public async Task TwiML_is_XML_whose_root_is_Response(string body, bool isTwiml)
    {
        _server.Answers(CannedResponse.Of(200, body, "Content-Type: text/xml; charset=utf-8"));

        var response = await RequestAsync("GET");

        Assert.Equal((200, "text/xml", isTwiml, null), (response.Status, response.ContentType, response.IsTwiml, response.Problem));
    }

    [Fact]
    public async Task TwiML_that_is_cut_off_is_TwiML()
    {
        _server.Answers(CannedResponse.Of(200, $"<Response><Say>{new string('a', 100_000)}</Say></Response>"));

        Assert.True((await RequestAsync("GET")).IsTwiml);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task It_is_requested_once_by_its_method_without_a_key(string method)
    {
        _server.Answers(CannedResponse.NoContent);

        await RequestAsync(method);

        var request = Assert.Single(_server.Requests);
        Assert.Equal(method, request.Method);
        Assert.Null(request.Header("Authorization"));
    }

    [Fact]
    public async Task A_redirect_is_reported_and_not_followed()
    {
        _server.Answers(CannedResponse.Status(302, "Location: /elsewhere", "Content-Length: 0"));

        var response = await RequestAsync("GET");

        Assert.Equal("It redirects to /elsewhere.", response.Problem);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task An_error_status_is_a_problem()
    {
        _server.Answers(CannedResponse.Status(500, "Content-Length: 0"));

        var response = await RequestAsync("GET");

        Assert.Equal((500, "The status is an error."), (response.Status, response.Problem));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_problem()
    {
        _server.Answers(CannedResponse.Drop);

        var response = await RequestAsync("POST");

        Assert.Null(response.Status);
        Assert.NotEmpty(response.Problem!);
    }

    [Fact]
    public async Task A_missing_response_at_the_time_limit_is_a_problem()
    {
        _server.Answers(CannedResponse.Never);

        var response = await WebhookProbe.RequestAsync("GET", _server.Address, TimeSpan.FromMilliseconds(50), allowPrivate: true, CancellationToken.None);

        Assert.Equal("No response within 0.05 s.", response.Problem);
    }

    [Fact]
    public async Task This_machine_is_requested_only_if_that_is_allowed()
    {
        var response = await WebhookProbe.RequestAsync("GET", _server.Address, TimeSpan.FromSeconds(30), allowPrivate: false, CancellationToken.None);

        Assert.Contains("-AllowPrivate", response.Problem, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Canceling_it_returns_no_response()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WebhookProbe.RequestAsync("GET", _server.Address, TimeSpan.FromSeconds(30), allowPrivate: true, stop.Token));
    }

    private Task<WebhookResponse> RequestAsync(string method)
        => WebhookProbe.RequestAsync(method, new Uri(_server.Address, "/voice"), TimeSpan.FromSeconds(30), allowPrivate: true, CancellationToken.None);
}
