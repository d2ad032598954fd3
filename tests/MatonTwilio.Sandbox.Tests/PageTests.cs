using System.Net;
using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The page for people: its content, its forms, and the requests that it refuses.</summary>
public sealed class PageTests : IDisposable
{
    private readonly SandboxClient _sandbox = new();
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    public void Dispose()
    {
        _browser.Dispose();
        _sandbox.Dispose();
    }

    [Fact]
    public async Task Messages_and_calls_are_shown_escaped()
    {
        await _sandbox.SendMessageAsync("one\ntwo");
        await _sandbox.SendMessageAsync("<script>alert(1)</script> & \"quotes\" \u001b[31m");
        await _sandbox.CallAsync();

        var page = await GetAsync("/");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; \u241b[31m", page, StringComparison.Ordinal);
        Assert.Contains("<p>one\ntwo</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<strong>queued</strong> +15551234567 → +15559876543", page, StringComparison.Ordinal);
        Assert.Contains("POST /twilio/2010-04-01/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_from_before_the_start_are_not_shown()
        => Assert.Equal(3, Regex.Count(await GetAsync("/"), "<p class=\"none\">none</p>") - 1);

    [Theory]
    [InlineData("/", true)]
    [InlineData("/?paused", false)]
    [InlineData("/controls", false)]
    public async Task Only_the_activity_refreshes(string path, bool refreshes)
        => Assert.Equal(refreshes, (await GetAsync(path)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("/")]
    [InlineData("/controls")]
    public async Task No_key_is_shown_or_required(string path)
    {
        var page = await GetAsync(path);

        Assert.DoesNotContain("sandbox-key", page, StringComparison.Ordinal);
        Assert.DoesNotContain(_sandbox.Server.AuthToken, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_and_other_sites_are_blocked()
    {
        using var response = await _browser.GetAsync(new Uri(_sandbox.Server.ControlUri, "/"));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.EndsWith("form-action 'self'; base-uri 'none'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sandbox.example.com")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.example.com:{port}")]
    public async Task Another_host_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_sandbox.Server.ControlUri, "/"));
        request.Headers.Host = host.Replace("{port}", $"{_sandbox.Server.ControlUri.Port}", StringComparison.Ordinal);

        using var response = await _browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task An_added_fault_is_shown_until_it_occurs()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("fault", ("kind", "ServerError"), ("method", "GET"), ("path", "/Messages"), ("count", "1")));
        Assert.Contains("<strong>ServerError</strong> for 1 × GET, /Messages", await GetAsync("/"), StringComparison.Ordinal);

        await _sandbox.GetAsync($"{_sandbox.Account}/Messages.json", HttpStatusCode.InternalServerError);
        await _sandbox.GetAsync($"{_sandbox.Account}/Messages.json");

        Assert.DoesNotContain("for 1 ×", await GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_requests_fail_until_the_faults_are_removed()
    {
        await PostAsync("rate", ("rate", "1"));
        await PostAsync("fault", ("kind", "ServerError"), ("count", "1000"));
        await _sandbox.GetAsync($"{_sandbox.Account}.json", HttpStatusCode.InternalServerError);

        await PostAsync("clear");

        await _sandbox.GetAsync($"{_sandbox.Account}.json");
    }

    [Theory]
    [InlineData("fault", "kind=Nonsense&count=1")]
    [InlineData("fault", "kind=3&count=1")]
    [InlineData("fault", "kind=Html&count=0")]
    [InlineData("fault", "kind=Html&count=1001")]
    [InlineData("rate", "rate=1.5")]
    [InlineData("rate", "rate=NaN")]
    [InlineData("rate", "rate=")]
    public async Task An_invalid_control_form_is_refused(string form, string fields)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(form, SandboxClient.Form(fields)));

        await _sandbox.GetAsync($"{_sandbox.Account}.json");
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        var token = await TokenAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("rate", "http://example.com", ("token", token), ("rate", "1")));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("rate", "null", ("token", token), ("rate", "1")));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("rate", null, ("token", "guessed"), ("rate", "1")));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("rate", null, ("rate", "1")));
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync("rate", _sandbox.Server.ControlUri.GetLeftPart(UriPartial.Authority), ("token", token), ("rate", "0")));
    }

    [Fact]
    public async Task A_person_sends_a_message_and_calls()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("message", ("from", "+1 (555) 777-0001"), ("to", SandboxClient.Own), ("body", "Is it open?")));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("call", ("from", "+15557770002"), ("to", SandboxClient.Own)));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("digits", ("digits", "12#")));

        var page = await GetAsync("/");

        Assert.Contains("<strong>received</strong> +15557770001 → +15551234567<p>Is it open?</p>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>queued</strong> +15557770002 → +15551234567", page, StringComparison.Ordinal);
        Assert.Contains("name=\"digits\" value=\"12#\"", await GetAsync("/controls"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message", "from=nobody&to=+15551234567&body=Hi")]
    [InlineData("message", "from=+15557770001&to=+15550009999&body=Hi")]
    [InlineData("call", "from=+15557770001")]
    [InlineData("call", "from=+15557770001&to=+15550009999")]
    public async Task An_invalid_message_or_call_shows_the_reason(string form, string fields)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(form, SandboxClient.Form(fields)));

        Assert.DoesNotContain("<li>", await GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_the_page_is_not_recorded()
    {
        _sandbox.Server.InjectFault(new SandboxFault(SandboxFaultKind.DropBeforeWork));

        await GetAsync("/");

        Assert.Empty(_sandbox.Server.Requests);
    }

    private async Task<string> GetAsync(string path)
    {
        using var response = await _browser.GetAsync(new Uri(_sandbox.Server.ControlUri, path));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> PostAsync(string form, params (string Name, string Value)[] fields)
        => await SendAsync(form, null, [("token", await TokenAsync()), .. fields]);

    private async Task<string> TokenAsync() => Regex.Match(await GetAsync("/controls"), "name=\"token\" value=\"([^\"]+)\"").Groups[1].Value;

    private async Task<HttpStatusCode> SendAsync(string form, string? origin, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_sandbox.Server.ControlUri, $"/controls/{form}"))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _browser.SendAsync(request);
        return response.StatusCode;
    }
}
