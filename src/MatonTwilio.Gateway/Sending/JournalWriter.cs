using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// Appends lines to a journal. A line is on the disk when its task ends. Lines that arrive during a flush are flushed together afterwards, so that many sends share
/// one flush.
/// </summary>
/// <param name="file">The file, positioned at its end.</param>
/// <param name="path">Its path, for errors.</param>
/// <param name="digest">The digest of the last line in the file.</param>
internal sealed class JournalWriter(FileStream file, string path, string digest) : IDisposable
{
    private readonly object _gate = new();
    private List<Waiting> _waiting = [];
    private string _digest = digest;
    private bool _isWriting;
    private Exception? _failure;

    /// <summary>Appends a line.</summary>
    /// <returns>A task that ends when the line is on the disk.</returns>
    /// <exception cref="MatonJournalException">The line cannot be written. No line is appended after it.</exception>
    public Task AppendAsync(JournalLine line)
    {
        lock (_gate)
        {
            if (_failure is not null)
            {
                // The line that failed may be incomplete, so no line may follow it.
                throw Failures.JournalUnusable(path, _failure);
            }

            var waiting = new Waiting(line.ToBytes(ref _digest));
            _waiting.Add(waiting);
            if (!_isWriting)
            {
                _isWriting = true;
                Task.Run(WriteAll);
            }

            return waiting.Written.Task;
        }
    }

    /// <summary>Writes the lines that are left, and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            while (_isWriting)
            {
                Monitor.Wait(_gate);
            }

            _failure ??= new ObjectDisposedException(nameof(JournalWriter));
        }

        file.Dispose();
    }

    private void WriteAll()
    {
        while (Next() is { } lines)
        {
            try
            {
                file.Write([.. lines.SelectMany(static line => line.Bytes)]);
                file.Flush(flushToDisk: true);
            }
            catch (Exception error)
            {
                // Any exception, because some disk errors are not an IOException in .NET, for example if the file exceeds a limit of the system.
                lines.AddRange(Fail(error));
                lines.ForEach(line => line.Written.SetException(Failures.JournalUnusable(path, error)));
                return;
            }

            lines.ForEach(static line => line.Written.SetResult());
        }
    }

    // Null if no line is waiting.
    private List<Waiting>? Next()
    {
        lock (_gate)
        {
            var lines = _waiting;
            _waiting = [];
            _isWriting = lines.Count > 0;
            Monitor.PulseAll(_gate);
            return _isWriting ? lines : null;
        }
    }

    private List<Waiting> Fail(Exception error)
    {
        lock (_gate)
        {
            (_failure, _isWriting) = (error, false);
            Monitor.PulseAll(_gate);
            return _waiting;
        }
    }

    private sealed class Waiting(byte[] bytes)
    {
        public byte[] Bytes => bytes;

        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
