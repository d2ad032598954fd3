using System.Net;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The proxy of the process, from HTTP_PROXY and HTTPS_PROXY. The runtime reads them once, so the tests replace the proxy itself.</summary>
[Collection(nameof(Alone))]
public sealed class ProxyTests : GatewayTest
{
    [Theory]
    [InlineData("https://ctrl.example")]
    [InlineData("http://127.0.0.1")]
    public async Task The_proxy_of_the_environment_is_used_and_never_sees_the_key(string control)
    {
        using var proxy = new TestServer();
        proxy.AnswersBy(static _ => CannedResponse.Status(407));
        Settings = Settings with { GatewayUri = new Uri("https://gateway.example/twilio"), ControlUri = new Uri(control), MaximumRetryCount = 0 };

        await ThroughAsync(proxy.Address, () => FailAsync("POST", MatonFailureReason.Unreachable));

        var request = Assert.Single(proxy.Requests);
        Assert.Equal("CONNECT gateway.example:443", $"{request.Method} {request.Target}");
        Assert.Null(request.Header("Authorization"));
    }

    [Fact]
    public async Task The_password_in_the_proxys_address_is_in_no_error()
    {
        using var proxy = new TestServer();
        proxy.AnswersBy(static _ => CannedResponse.Status(502));
        Settings = Settings with { GatewayUri = new Uri("https://gateway.example/twilio"), MaximumRetryCount = 0 };
        MatonException? error = null;

        await ThroughAsync(new UriBuilder(proxy.Address) { UserName = "ann", Password = "p4ssword" }.Uri, async () => error = await FailAsync("POST", MatonFailureReason.Unreachable));

        Assert.Contains("502", error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("p4ssword", $"{error} {string.Join(' ', Notes)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_to_this_machine_use_no_proxy()
    {
        using var proxy = new TestServer();
        Server.Answers(CannedResponse.Json(Records.Message()));

        await ThroughAsync(proxy.Address, () => ReadAsync());

        Assert.Equal((1, 0), (Server.Requests.Count, proxy.Connected.Count));
    }

    private static async Task ThroughAsync(Uri proxy, Func<Task> test)
    {
        var before = HttpClient.DefaultProxy;
        try
        {
            HttpClient.DefaultProxy = new WebProxy(proxy);
            await test();
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }
}
