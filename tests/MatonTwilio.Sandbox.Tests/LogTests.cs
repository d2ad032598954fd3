using System.Collections.Concurrent;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The listener of the sandbox's log receives a line for each request.</summary>
public class LogTests
{
    private readonly ConcurrentQueue<string> _lines = new();

    [Fact]
    public async Task A_request_is_a_line_with_its_result()
    {
        using var sandbox = Start();

        await sandbox.GetAsync($"{sandbox.Account}/Messages.json?To=%2B15551112222");
        await sandbox.RefusedPostAsync($"{sandbox.Account}/Messages.json", ("Body", "secret words"));

        Assert.Collection(
            _lines,
            line => Assert.Matches($"^\\d\\d:\\d\\d:\\d\\d GET /twilio{sandbox.Account}/Messages.json 200 \\d+ ms$", line),
            line => Assert.Matches($" POST /twilio{sandbox.Account}/Messages.json 400 \\d+ ms$", line));
    }

    [Theory]
    [InlineData(SandboxFaultKind.DropAfterWork, "connection closed")]
    [InlineData(SandboxFaultKind.ServerError, "500")]
    public async Task A_line_names_its_fault(SandboxFaultKind kind, string end)
    {
        using var sandbox = Start();
        sandbox.Server.InjectFault(new SandboxFault(kind));

        try
        {
            await sandbox.Http.GetAsync(new Uri(sandbox.Url($"{sandbox.Account}.json")));
        }
        catch (HttpRequestException)
        {
            // The response is lost.
        }

        Assert.Matches($" {end} \\d+ ms \\(fault {kind}\\)$", Assert.Single(_lines));
    }

    [Fact]
    public async Task A_path_cannot_control_the_terminal_and_no_line_contains_a_key()
    {
        using var sandbox = Start();

        await SendRawAsync(sandbox, "GET /twilio/\u001b[31m HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer sandbox-key\r\nConnection: close\r\n\r\n");

        var line = Assert.Single(_lines);
        Assert.Contains("/twilio/\u241b[31m", line, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox-key", line, StringComparison.Ordinal);
    }

    private static async Task SendRawAsync(SandboxClient sandbox, string request)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", sandbox.Server.ControlUri.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream);
        await reader.ReadToEndAsync();
    }

    private SandboxClient Start() => new(options => options with { Log = _lines.Enqueue });
}
