namespace MatonTwilio.Sandbox.Tests;

/// <summary>The URLs that the sandbox requests.</summary>
public class LocalUrlTests
{
    [Theory]
    [InlineData("http://localhost:3000/sms")]
    [InlineData("http://LOCALHOST/sms")]
    [InlineData("https://127.0.0.1:5001/")]
    [InlineData("http://127.9.9.9/")]
    [InlineData("http://[::1]:8080/")]
    public void This_machine_is_requested(string url) => Assert.NotNull(LocalUrl.Parse(url));

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://localhost@example.com/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/sms")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_machines_are_not_requested(string? url) => Assert.Null(LocalUrl.Parse(url));
}
