using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class KeyTests
{
    [Fact]
    public async Task A_secret_is_returned_once()
    {
        using var sandbox = new SandboxClient();
        var list = $"{sandbox.Account}/Keys.json";

        var made = await sandbox.PostAsync(list, HttpStatusCode.Created, ("FriendlyName", "Deploy"));
        var path = $"{sandbox.Account}/Keys/{Text(made, "sid")}.json";
        var secret = Text(made, "secret")!;

        Assert.Matches("^[0-9a-f]{32}$", secret);
        Assert.DoesNotContain(secret, (await sandbox.GetAsync(path)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await sandbox.GetAsync(list)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await sandbox.PostAsync(path, HttpStatusCode.OK, ("FriendlyName", "B"))).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_the_same_under_both_paths()
    {
        using var sandbox = new SandboxClient();
        var signing = Text(await sandbox.PostAsync($"{sandbox.Account}/SigningKeys.json", HttpStatusCode.Created, ("FriendlyName", "Old")), "sid")!;

        Assert.Equal(
            Sids(await sandbox.GetAsync($"{sandbox.Account}/Keys.json"), "keys"), Sids(await sandbox.GetAsync($"{sandbox.Account}/SigningKeys.json"), "signing_keys"));
        Assert.Equal("Old", Text(await sandbox.GetAsync($"{sandbox.Account}/Keys/{signing}.json"), "friendly_name"));
        Assert.Equal("New", Text(await sandbox.PostAsync($"{sandbox.Account}/SigningKeys/{signing}.json", HttpStatusCode.OK, ("FriendlyName", "New")), "friendly_name"));
        await sandbox.DeleteAsync($"{sandbox.Account}/SigningKeys/{signing}.json");
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/Keys/{signing}.json", HttpStatusCode.NotFound));
    }
}
