using System.Collections.Concurrent;
using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The base of the tests of TwiML: a program with TwiML documents, and a sandbox that requests them for its calls.</summary>
public abstract class CallScriptTest : IDisposable
{
    private readonly ConcurrentQueue<string> _log = new();

    private protected CallScriptTest(TimeProvider? clock, TimeSpan step)
    {
        Program = new(request => Documents.TryGetValue(request.Path, out var verbs) ? LocalProgram.Twiml(verbs) : HttpReply.NoContent);
        Sandbox = new(options => options with { Log = _log.Enqueue, TimeProvider = clock ?? options.TimeProvider, LifeCycleStep = step, Digits = "42#7" });
    }

    private protected ConcurrentDictionary<string, string> Documents { get; } = new();

    private protected LocalProgram Program { get; }

    private protected SandboxClient Sandbox { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Sandbox.Dispose();
        Program.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<string> CallAsync(params (string Name, string Value)[] more)
        => Text(await Sandbox.PostAsync($"{Sandbox.Account}/Calls.json", HttpStatusCode.Created, [("To", Recipient), ("From", Own), .. more]), "sid")!;

    private protected async Task WaitForAsync(string sid, string status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Sandbox.StatusAsync("Calls", sid) != status)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private protected void WaitForLine(string end)
        => Assert.True(SpinWait.SpinUntil(() => _log.Any(line => line.EndsWith(end, StringComparison.Ordinal)), TimeSpan.FromSeconds(30)));

    private protected int Requests(string path) => _log.Count(line => line.Contains($" {Program[path]} ", StringComparison.Ordinal));

    private protected string[] Told(string sid) => [.. _log.Where(line => line[9..].StartsWith(sid, StringComparison.Ordinal)).Select(line => line[(10 + sid.Length)..])];
}
