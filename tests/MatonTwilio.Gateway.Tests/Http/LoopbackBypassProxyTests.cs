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
    public void Everything_else_goes_through_it()
    {
        var proxy = new LoopbackBypassProxy(new WebProxy(Address));
        var gateway = new Uri("https://gateway.example/twilio");

        Assert.False(proxy.IsBypassed(gateway));
        Assert.Equal(Address, proxy.GetProxy(gateway));
    }

    [Fact]
    public void Its_address_is_given_without_the_password_that_may_be_in_it()
    {
        var proxy = new LoopbackBypassProxy(new WebProxy(new Uri("http://ann:p4ssword@proxy.example:3128")));

        Assert.Equal("http://proxy.example:3128/", proxy.GetProxy(new Uri("https://gateway.example/twilio"))?.AbsoluteUri);
    }

    [Fact]
    public void What_the_proxy_itself_leaves_out_is_left_out()
    {
        var gateway = new Uri("https://gateway.example/twilio");
        var proxy = new LoopbackBypassProxy(new WebProxy(Address) { BypassList = [@"gateway\.example"] });

        Assert.True(proxy.IsBypassed(gateway));
        Assert.Null(proxy.GetProxy(gateway));
    }
}
