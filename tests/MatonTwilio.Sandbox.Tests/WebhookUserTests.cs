using System.Collections.Concurrent;
using System.Net;
using System.Text;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A program that requires a user name and a password gets those of its URL.</summary>
public sealed class WebhookUserTests : IDisposable
{
    private const string Basic = "Basic realm=\"A\"";

    private readonly ConcurrentQueue<string> _log = new();
    private readonly SandboxClient _sandbox;

    public WebhookUserTests() => _sandbox = new(options => options with { Log = _log.Enqueue });

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task It_is_requested_again_with_the_credentials()
    {
        using var program = Protected(Basic);
        var url = program["/status"].Replace("://", "://ann:hid%40den@", StringComparison.Ordinal);
        await SendAsync(url);

        var (first, second) = (await program.NextAsync(), await program.NextAsync());

        Assert.Null(first.Header("Authorization"));
        Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:hid@den"))}", second.Header("Authorization"));
        Assert.Equal((first.Method, first.Path, first.Form["MessageStatus"]), (second.Method, second.Path, second.Form["MessageStatus"]));
        Assert.All([first, second], one => Assert.Equal(RequestSignature.Of(_sandbox.Server.AuthToken, url, one.Form.Pairs), one.Header(RequestSignature.Header)));
        Assert.True(SpinWait.SpinUntil(() => _log.Any(line => line.EndsWith($"→ POST {program["/status"]} 204", StringComparison.Ordinal)), TimeSpan.FromSeconds(30)));
        Assert.DoesNotContain(_log, static line => line.Contains("ann", StringComparison.Ordinal) || line.Contains("hid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Digest_does_not_show_the_password()
    {
        using var program = Protected("Digest realm=\"A\", nonce=\"1\", qop=\"auth\"");
        await SendAsync(program["/"].Replace("://", "://ann:hidden@", StringComparison.Ordinal));

        await program.NextAsync();
        var given = (await program.NextAsync()).Header("Authorization");

        Assert.StartsWith("Digest username=\"ann\"", given, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", given, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Basic)]
    [InlineData("ann:hidden@", "NTLM")]
    public async Task Without_credentials_it_is_not_requested_again(string user, string asks)
    {
        using var program = Protected(asks);
        await SendAsync(program["/"].Replace("://", "://" + user, StringComparison.Ordinal));

        Assert.Equal("sent", (await program.NextAsync()).Form["MessageStatus"]);
        Assert.Equal("delivered", (await program.NextAsync()).Form["MessageStatus"]);
        Assert.True(SpinWait.SpinUntil(() => _log.Count(static line => line.EndsWith(" 401", StringComparison.Ordinal)) == 2, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task They_apply_to_relative_URLs_of_the_TwiML()
    {
        using var program = Protected(Basic, "<Redirect>next</Redirect>");
        await _sandbox.PostAsync(
            $"{_sandbox.Account}/Calls.json", HttpStatusCode.Created,
            ("To", Recipient), ("From", Own), ("Url", program["/first"].Replace("://", "://ann:hidden@", StringComparison.Ordinal)));
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        await program.NextAsync();
        Assert.Equal("/first", (await program.NextAsync()).Path);
        var next = await program.NextAsync();
        next = next.Header("Authorization") is null ? await program.NextAsync() : next;

        Assert.Equal("/next", next.Path);
        Assert.StartsWith("Basic ", next.Header("Authorization"), StringComparison.Ordinal);
    }

    private static LocalProgram Protected(string asks, string? verbs = null) => new(request =>
        request.Header("Authorization") is null
            ? new HttpReply(401, null, default) { Headers = [new("WWW-Authenticate", asks)] }
            : verbs is not null && request.Path == "/first" ? LocalProgram.Twiml(verbs) : HttpReply.NoContent);

    private async Task SendAsync(string callback)
    {
        await _sandbox.PostAsync(
            $"{_sandbox.Account}/Messages.json", HttpStatusCode.Created, ("To", Recipient), ("From", Own), ("Body", "Hello"), ("StatusCallback", callback));
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));
    }
}
