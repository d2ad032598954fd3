using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Twilio's API with Twilio's own paths, for an account's SID and token or an API key.</summary>
public sealed class DoorTests : IDisposable
{
    private readonly SandboxClient _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task An_account_and_its_token_are_accepted()
    {
        var account = await _sandbox.GetAsync($"{_sandbox.Account}.json");

        Assert.Equal(_sandbox.Server.AuthToken, Text(account, "auth_token"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(_sandbox.Server.AccountSid, _sandbox.Server.AuthToken)).StatusCode);
    }

    [Fact]
    public async Task An_API_key_is_accepted_until_it_is_deleted()
    {
        var key = await _sandbox.PostAsync($"{_sandbox.Account}/Keys.json", HttpStatusCode.Created);
        var sid = Text(key, "sid")!;

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(sid, Text(key, "secret")!)).StatusCode);

        await _sandbox.DeleteAsync($"{_sandbox.Account}/Keys/{sid}.json");
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(sid, Text(key, "secret")!)).StatusCode);
    }

    [Theory]
    [InlineData("another token")]
    [InlineData("")]
    public async Task Other_credentials_are_refused_as_by_Twilio(string token)
    {
        var response = await GetAsync(_sandbox.Server.AccountSid, token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(20003, Number(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "code"));
    }

    [Fact]
    public async Task A_record_without_a_secret_is_not_accepted()
    {
        var message = await _sandbox.SendMessageAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(message, "")).StatusCode);
    }

    [Fact]
    public async Task The_key_of_the_gateway_and_the_token_are_accepted_only_by_their_own_part()
    {
        using var byKey = await _sandbox.Http.GetAsync(new Uri(_sandbox.Server.ControlUri, $"{_sandbox.Account}.json"));
        using var byToken = await GetAsync(_sandbox.Server.AccountSid, _sandbox.Server.AuthToken, "/twilio");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (byKey.StatusCode, byToken.StatusCode));
    }

    private async Task<HttpResponseMessage> GetAsync(string name, string password, string root = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_sandbox.Server.ControlUri, $"{root}{_sandbox.Account}.json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));
        return await _sandbox.Http.SendAsync(request);
    }
}
