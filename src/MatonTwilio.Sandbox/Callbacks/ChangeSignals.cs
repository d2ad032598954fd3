namespace MatonTwilio.Sandbox;

/// <summary>Wakes the followers of a message or a call if a request changes it.</summary>
internal sealed class ChangeSignals
{
    private readonly object _gate = new();
    private readonly Dictionary<string, TaskCompletionSource> _waiting = [];

    /// <summary>A task that completes at the next change of the record.</summary>
    public Task Next(string sid)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(sid, out var signal))
            {
                _waiting[sid] = signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return signal.Task;
        }
    }

    /// <summary>Signals that the record was changed.</summary>
    public void Set(string sid)
    {
        TaskCompletionSource? signal;
        lock (_gate)
        {
            _waiting.Remove(sid, out signal);
        }

        signal?.SetResult();
    }

    /// <summary>Signals that any record may have changed.</summary>
    public void SetAll()
    {
        TaskCompletionSource[] signals;
        lock (_gate)
        {
            signals = [.. _waiting.Values];
            _waiting.Clear();
        }

        foreach (var signal in signals)
        {
            signal.SetResult();
        }
    }
}
