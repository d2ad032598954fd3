using System.Collections.Concurrent;

namespace MatonTwilio.Sandbox;

/// <summary>Work in the background. It runs until it ends or the sandbox stops.</summary>
internal sealed class BackgroundWork : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly SandboxLog _log;
    private int _disposed;

    /// <summary>Creates it without any work.</summary>
    /// <param name="log">The log in which a defect is reported.</param>
    public BackgroundWork(SandboxLog log)
    {
        _log = log;
        Stop = _stop.Token;
    }

    /// <summary>Is canceled when the sandbox stops.</summary>
    public CancellationToken Stop { get; }

    /// <summary>Starts work. Its token is canceled when the sandbox stops.</summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        var task = Task.Run(() => RunAsync(work));
        _running.TryAdd(task, 0);
        _ = task.ContinueWith(
            done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Cancels all work, and returns when all of it has ended.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _stop.Cancel();
        Task.WhenAll(_running.Keys).GetAwaiter().GetResult();
        _stop.Dispose();
    }

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(Stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The sandbox stops.
        }
        catch (Exception defect)
        {
            // A defect of the sandbox itself is reported in the log and does not end the host.
            _log.Add($"The sandbox has a defect: {defect.GetType().Name}: {defect.Message}");
        }
    }
}
