using System.Collections.Concurrent;

namespace MatonTwilio.Sandbox;

/// <summary>Work that goes on beside the requests until it ends, or the sandbox does.</summary>
internal sealed class BackgroundWork : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly SandboxLog _log;
    private int _disposed;

    /// <summary>Begins without any.</summary>
    /// <param name="log">Where a defect is told.</param>
    public BackgroundWork(SandboxLog log)
    {
        _log = log;
        Stop = _stop.Token;
    }

    /// <summary>Is cancelled when the sandbox ends.</summary>
    public CancellationToken Stop { get; }

    /// <summary>Starts some; its token is cancelled when the sandbox ends.</summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        var task = Task.Run(() => RunAsync(work));
        _running.TryAdd(task, 0);
        _ = task.ContinueWith(
            done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Ends all of it, and returns when it has ended.</summary>
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
            // The sandbox ends.
        }
        catch (Exception defect)
        {
            // A defect of the sandbox itself: reported in the log, and not fatal to the host.
            _log.Add($"The sandbox has a defect: {defect.GetType().Name}: {defect.Message}");
        }
    }
}
