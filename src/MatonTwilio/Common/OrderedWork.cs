namespace MatonTwilio.Commands;

/// <summary>The work of a command's rows: several rows are worked on at once, and what each gives is written in the order of the input.</summary>
/// <param name="command">The command.</param>
/// <param name="most">How many rows may be worked on at once.</param>
internal sealed class OrderedWork(MatonCommand command, int most) : IDisposable
{
    // Results that wait for a slow row before them take memory: with so many, no further row is begun.
    private const int MostHeld = 1000;

    private readonly BoundedParallel _running = new(command, most);
    private readonly Queue<Row> _rows = new();
    private bool _isWriting;

    /// <summary>Begins the work of a row once there is room for it; writes what is ready meanwhile.</summary>
    /// <param name="work">The work; it gives what the pipeline thread is to do when it is the row's turn.</param>
    /// <param name="held">What is disposed of if its turn never comes; null for nothing.</param>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline ended first.</exception>
    public void Add(Func<CancellationToken, Task<Action>> work, IDisposable? held = null)
    {
        command.WaitUntil(() => _rows.Count < MostHeld);
        var row = new Row(held);
        _rows.Enqueue(row);
        _running.Run(async stop =>
        {
            var write = await work(stop).ConfigureAwait(false);
            return () => End(row, write);
        });
        if (most == 1)
        {
            Finish();
        }
    }

    /// <summary>Adds a row that needs no work, such as one that is wrong.</summary>
    /// <param name="write">What the pipeline thread is to do when it is the row's turn.</param>
    public void Add(Action write)
    {
        var row = new Row(Held: null);
        _rows.Enqueue(row);
        End(row, write);
    }

    /// <summary>Waits for all rows and writes what they give.</summary>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline ended first.</exception>
    public void Finish() => command.WaitUntil(() => _rows.Count == 0);

    /// <summary>Disposes of what the rows hold whose turn has not come.</summary>
    public void Dispose()
    {
        foreach (var row in _rows)
        {
            row.Held?.Dispose();
        }
    }

    private void End(Row row, Action write)
    {
        row.Write = write;

        // What is written may wait for more of its own, such as the next page of a list: meanwhile others end.
        if (_isWriting)
        {
            return;
        }

        _isWriting = true;
        try
        {
            while (_rows.TryPeek(out var first) && first.Write is { } next)
            {
                next();
                _rows.Dequeue();
            }
        }
        finally
        {
            _isWriting = false;
        }
    }

    private sealed record Row(IDisposable? Held)
    {
        public Action? Write { get; set; }
    }
}
