using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Connect apps are changed and deleted in the account that owns them.</summary>
public sealed class ConnectAppTests : IDisposable
{
    private readonly SandboxClient _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("Permissions=get-all&Permissions=post-all", "get-all post-all")]
    [InlineData("Permissions=get-all,post-all", "get-all post-all")]
    [InlineData("Permissions=post-all", "post-all")]
    [InlineData("Description=New", "get-all")]
    public async Task The_permissions_are_those_of_the_last_form(string form, string permissions)
    {
        var app = await _sandbox.PostAsync($"{await AppAsync()}.json", HttpStatusCode.OK, Form(form));

        Assert.Equal(permissions, string.Join(' ', app["permissions"]!.AsArray().Select(static one => (string?)one)));
    }

    [Theory]
    [InlineData("Permissions=get-all&Permissions=all", 20422)]
    [InlineData("FriendlyName=", 20422)]
    [InlineData("HomepageUrl=example", 21402)]
    [InlineData("DeauthorizeCallbackMethod=PUT", 21403)]
    public async Task An_invalid_form_is_refused_and_changes_nothing(string form, int code)
    {
        var path = $"{await AppAsync()}.json";
        var before = (await _sandbox.GetAsync(path)).ToJsonString();

        Assert.Equal(code, await _sandbox.RefusedPostAsync(path, Form(form)));
        Assert.Equal(before, (await _sandbox.GetAsync(path)).ToJsonString());
    }

    [Fact]
    public async Task A_connect_app_of_others_can_only_be_read()
    {
        var list = $"{_sandbox.Account}/AuthorizedConnectApps";
        var app = List(await _sandbox.GetAsync($"{list}.json"), "authorized_connect_apps")[0];
        var path = $"{list}/{Text(app, "connect_app_sid")}.json";

        Assert.True(JsonNode.DeepEquals(app, await _sandbox.GetAsync(path)));
        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Delete, path, HttpStatusCode.NotFound));
    }

    private async Task<string> AppAsync() => $"{_sandbox.Account}/ConnectApps/{Sids(await _sandbox.GetAsync($"{_sandbox.Account}/ConnectApps.json"), "connect_apps")[0]}";
}
