using System.Threading.Channels;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A program on this machine that the sandbox requests. It records each request and sends the response that a test specifies.</summary>
internal sealed class LocalProgram : IDisposable
{
    private readonly Channel<HttpRequest> _requests = Channel.CreateUnbounded<HttpRequest>();
    private readonly LoopbackServer _server;

    /// <summary>Starts a program.</summary>
    /// <param name="answer">Returns the response to a request; null for an empty success.</param>
    public LocalProgram(Func<HttpRequest, HttpReply>? answer = null) => _server = new LoopbackServer(0, (request, _) =>
    {
        _requests.Writer.TryWrite(request);
        return Task.FromResult<HttpOutcome>(answer?.Invoke(request) ?? HttpReply.NoContent);
    });

    /// <summary>A URL of the program.</summary>
    public string this[string path] => $"http://127.0.0.1:{_server.Port}{path}";

    public static HttpReply Twiml(string verbs) => new(200, "text/xml", System.Text.Encoding.UTF8.GetBytes($"<Response>{verbs}</Response>"));

    /// <summary>The next request.</summary>
    public async Task<HttpRequest> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _requests.Reader.ReadAsync(patience.Token);
    }

    public void Dispose() => _server.Dispose();
}
