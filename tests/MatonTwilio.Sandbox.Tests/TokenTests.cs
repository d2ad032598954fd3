using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Credentials for STUN and TURN servers.</summary>
public class TokenTests
{
    [Fact]
    public async Task Every_token_has_its_own_credentials_for_the_TURN_servers()
    {
        using var sandbox = new SandboxClient();

        var (one, other) = (
            await sandbox.PostAsync($"{sandbox.Account}/Tokens.json", HttpStatusCode.Created),
            await sandbox.PostAsync($"{sandbox.Account}/Tokens.json", HttpStatusCode.Created, ("Ttl", "60")));

        Assert.Equal(("86400", "60"), (Text(one, "ttl"), Text(other, "ttl")));
        Assert.NotEqual(Text(one, "password"), Text(other, "password"));
        var servers = List(one, "ice_servers");
        Assert.All(servers, server => Assert.Equal(
            Text(server, "urls")!.StartsWith("turn:", StringComparison.Ordinal) ? (Text(one, "username"), Text(one, "password")) : (null, null),
            (Text(server, "username"), Text(server, "credential"))));
        Assert.Contains(servers, static server => Text(server, "urls")!.StartsWith("stun:", StringComparison.Ordinal));
        Assert.Equal(20422, await sandbox.RefusedPostAsync($"{sandbox.Account}/Tokens.json", ("Ttl", "0")));
    }
}
