using System.Net;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

public sealed class LoopbackBypassProxyTests
{
    private static readonly Uri Address = new("http://proxy.example:3128");

    [Theory]
    [InlineData("http://127.0.0.1:50123/twilio")]
    [InlineData("http://localhost:50123/twilio")]
    [InlineData("http://[::1]:50123/twilio")]
    public void This_machine_is_reached_without_the_proxy(string address)
    {
        var proxy = new LoopbackBypassProxy(new WebProxy(Address));

        Assert.True(proxy.IsBypassed(new Uri(address)));
        Assert.Null(proxy.GetProxy(new Uri(address)));
    }

    [Fact]
    public void All_other_requests_use_the_proxy()
    {
        var proxy = new LoopbackBypassProxy(new WebProxy(Address));
        var gateway = new Uri("https://gateway.example/twilio");

        Assert.False(proxy.IsBypassed(gateway));
        Assert.Equal(Address, proxy.GetProxy(gateway));
    }

    [Fact]
    public void The_URL_of_the_proxy_is_shown_without_its_password()
    {
        var proxy = new LoopbackBypassProxy(new WebProxy(new Uri("http://ann:p4ssword@proxy.example:3128")));

        Assert.Equal("http://proxy.example:3128/", proxy.GetProxy(new Uri("https://gateway.example/twilio"))?.AbsoluteUri);
    }

    [Fact]
    public void Hosts_that_the_proxy_excludes_are_reached_without_it()
    {
        var gateway = new Uri("https://gateway.example/twilio");
        var proxy = new LoopbackBypassProxy(new WebProxy(Address) { BypassList = [@"gateway\.example"] });

        Assert.True(proxy.IsBypassed(gateway));
        Assert.Null(proxy.GetProxy(gateway));
    }
}
