namespace MatonTwilio.Sandbox.Tests;

/// <summary>The page in a browser.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly SandboxClient _sandbox = new();

    private Uri Page => _sandbox.Server.ControlUri;

    public void Dispose() => _sandbox.Dispose();

    [BrowserFact]
    public async Task It_fits_a_narrow_screen()
    {
        await _sandbox.SendMessageAsync(new string('w', 300));
        await using var browser = await Chromium.StartAsync(width: 400);

        foreach (var path in (string[])["/?paused", "/controls"])
        {
            await browser.OpenAsync(new Uri(Page, path));

            Assert.Equal(400, (int?)await browser.EvaluateAsync("document.documentElement.scrollWidth"));
        }
    }

    [BrowserFact]
    public async Task It_supports_light_and_dark_mode()
    {
        await using var light = await Chromium.StartAsync(scheme: "light");
        await light.OpenAsync(Page);
        await using var dark = await Chromium.StartAsync(scheme: "dark");
        await dark.OpenAsync(Page);

        const string Color = "getComputedStyle(document.body).backgroundColor";
        Assert.Equal(("rgb(255, 255, 255)", "rgb(13, 17, 23)"), ((string?)await light.EvaluateAsync(Color), (string?)await dark.EvaluateAsync(Color)));
    }

    [BrowserFact]
    public async Task No_script_in_a_message_runs()
    {
        await _sandbox.SendMessageAsync("<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>");
        await using var browser = await Chromium.StartAsync();

        await browser.OpenAsync(new Uri(Page, "/?paused"));

        Assert.Equal("Sandbox", (string?)await browser.EvaluateAsync("document.title"));
        Assert.Equal(0, (int?)await browser.EvaluateAsync("document.querySelectorAll('img, script').length"));
    }

    [BrowserFact]
    public async Task It_refreshes_by_itself()
    {
        await using var browser = await Chromium.StartAsync();
        await browser.OpenAsync(Page);
        await _sandbox.SendMessageAsync("Just now");

        // The page may refresh before the message was sent. If it does not show the message within the browser's time limit, the test fails.
        do
        {
            await browser.LoadedAsync();
        }
        while (!((string)(await browser.EvaluateAsync("document.body.innerText"))!).Contains("Just now", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Its_forms_work()
    {
        await using var browser = await Chromium.StartAsync();
        await browser.OpenAsync(new Uri(Page, "/controls"));

        await browser.DoAsync("document.querySelector('form[action=\"/controls/fault\"]').requestSubmit()");

        Assert.Equal("/", (string?)await browser.EvaluateAsync("location.pathname"));
        Assert.Contains("TooManyRequests for 1", (string?)await browser.EvaluateAsync("document.body.innerText"), StringComparison.Ordinal);
    }
}
