using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A Chromium without a window, which is controlled through its debugging protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly TempFolder _profile = new();
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(2));
    private readonly Process _process;
    private int _last;

    private Chromium()
    {
        // Chromium's own sandbox cannot be created in a container, and the tests open only their own pages.
        string[] arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-port=0", $"--user-data-dir={_profile["profile"]}", "about:blank"];
        _process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    /// <summary>The path of the program; null if it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts Chromium with a screen width, in light or dark mode.</summary>
    public static async Task<Chromium> StartAsync(int width = 400, string scheme = "light")
    {
        var browser = new Chromium();
        await browser._socket.ConnectAsync(await browser.FindPageAsync(), browser._patience.Token);
        await browser.SendAsync("Page.enable", []);
        await browser.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = true });
        await browser.SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
        return browser;
    }

    /// <summary>Opens a page and waits until it is loaded.</summary>
    public async Task OpenAsync(Uri page)
    {
        await SendAsync("Page.navigate", new() { ["url"] = page.AbsoluteUri });
        await LoadedAsync();
    }

    /// <summary>Waits until a page is loaded for any reason.</summary>
    public async Task LoadedAsync()
    {
        while ((string?)(await ReceiveAsync())["method"] != "Page.loadEventFired")
        {
        }
    }

    /// <summary>The value of a JavaScript expression in the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
        => (await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true }))["result"]?["value"];

    /// <summary>Runs JavaScript that loads another page, and waits for that.</summary>
    public async Task DoAsync(string expression)
    {
        await EvaluateAsync($"void {expression}");
        await LoadedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _socket.Dispose();
        _patience.Dispose();
        _profile.Dispose();
    }

    private async Task<Uri> FindPageAsync()
    {
        const string Mark = "DevTools listening on ";
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(_patience.Token) ?? throw new InvalidOperationException("Chromium ended.");
        }
        while (!line.StartsWith(Mark, StringComparison.Ordinal));

        using var http = new HttpClient();
        var pages = JsonNode.Parse(await http.GetStringAsync(new Uri($"http://{new Uri(line[Mark.Length..]).Authority}/json/list"), _patience.Token))!.AsArray();
        return new Uri((string)pages.First(static page => (string?)page!["type"] == "page")!["webSocketDebuggerUrl"]!);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        var id = ++_last;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);
        while (true)
        {
            var received = await ReceiveAsync();
            if ((int?)received["id"] == id)
            {
                return received["result"] ?? throw new InvalidOperationException(received.ToJsonString());
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var part = new byte[64 * 1024];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(part.AsMemory(), _patience.Token);
            message.Write(part, 0, received.Count);
        }
        while (!received.EndOfMessage);

        return JsonNode.Parse(message.ToArray())!;
    }
}

/// <summary>A test that is skipped if Chromium is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Program is null ? "There is no Chromium on the PATH." : null!;
}
