using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A sandbox whose clock only the test advances, and a plain HTTP client for it.</summary>
internal sealed class SandboxClient : IDisposable
{
    public const string Own = "+15551234567";
    public const string Recipient = "+15559876543";
    public const string Service = "MG0123456789abcdef0123456789abcdef";

    public static readonly DateTimeOffset Start = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    public SandboxClient(Func<SandboxOptions, SandboxOptions>? change = null, DateTimeOffset? now = null)
    {
        Clock = new(now ?? Start);
        var options = new SandboxOptions { TimeProvider = Clock, LifeCycleStep = TimeSpan.FromSeconds(1), MessageCount = 20, CallCount = 20 };
        Server = SandboxServer.Start(change?.Invoke(options) ?? options);
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sandbox-key");
    }

    public FakeTimeProvider Clock { get; }

    public SandboxServer Server { get; }

    public HttpClient Http { get; } = new();

    /// <summary>Path of the main account below the gateway.</summary>
    public string Account => $"/2010-04-01/Accounts/{Server.AccountSid}";

    public void Dispose()
    {
        Http.Dispose();
        Server.Dispose();
    }

    /// <summary>The absolute URL of a path of Twilio's API.</summary>
    public string Url(string path) => Server.GatewayUri + path;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, params (string Name, string Value)[] form)
    {
        var request = new HttpRequestMessage(method, url);
        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        return Http.SendAsync(request);
    }

    public async Task<JsonObject> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
        => await ReadAsync(await SendAsync(HttpMethod.Get, Url(path)), expected);

    public async Task<JsonObject> PostAsync(string path, HttpStatusCode expected, params (string Name, string Value)[] form)
        => await ReadAsync(await SendAsync(HttpMethod.Post, Url(path), form), expected);

    public async Task DeleteAsync(string path)
        => Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, Url(path))).StatusCode);

    /// <summary>Sends a request that must be refused, and returns Twilio's code.</summary>
    public async Task<int> RefusedAsync(HttpMethod method, string path, HttpStatusCode status, params (string Name, string Value)[] form)
    {
        var error = await ReadAsync(await SendAsync(method, Url(path), form), status);
        Assert.Equal((int)status, Number(error, "status"));
        Assert.NotEmpty(Text(error, "message")!);
        var code = Number(error, "code");
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", Text(error, "more_info"));
        return code;
    }

    public Task<int> RefusedPostAsync(string path, params (string Name, string Value)[] form)
        => RefusedAsync(HttpMethod.Post, path, HttpStatusCode.BadRequest, form);

    /// <summary>Sends a simple message and returns its SID.</summary>
    public async Task<string> SendMessageAsync(string body = "Hello", string to = Recipient)
    {
        var message = await PostAsync($"{Account}/Messages.json", HttpStatusCode.Created, ("To", to), ("From", Own), ("Body", body));
        return Text(message, "sid")!;
    }

    /// <summary>Creates a simple call and returns its SID.</summary>
    public async Task<string> CallAsync(string to = Recipient)
    {
        var call = await PostAsync(
            $"{Account}/Calls.json", HttpStatusCode.Created, ("To", to), ("From", Own), ("Twiml", "<Response><Say>Hello</Say></Response>"));
        return Text(call, "sid")!;
    }

    /// <summary>The fields of a form in the format <c>a=1&amp;b=2</c>, without encoding.</summary>
    public static (string Name, string Value)[] Form(string form)
        => [.. form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => (field.Split('=', 2)[0], field.Split('=', 2)[1]))];

    /// <summary>The statuses of a record while the clock advances second by second.</summary>
    public async Task<string> WatchAsync(string kind, string sid, int seconds)
    {
        var seen = new List<string>();
        for (var second = 0; second <= seconds; second++)
        {
            seen.Add(await StatusAsync(kind, sid));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return string.Join(' ', seen);
    }

    public async Task<string> StatusAsync(string kind, string sid) => Text(await GetAsync($"{Account}/{kind}/{sid}.json"), "status")!;

    public static string? Text(JsonNode record, string field) => (string?)record[field];

    public static int Number(JsonNode record, string field) => (int)record[field]!;

    public static JsonObject[] List(JsonObject page, string name) => [.. page[name]!.AsArray().Select(item => item!.AsObject())];

    public static string[] Sids(JsonObject page, string name) => [.. List(page, name).Select(record => Text(record, "sid")!)];

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!.AsObject();
    }
}
