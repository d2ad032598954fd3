namespace MatonTwilio.Commands;

/// <summary>Processes the rows of a command, several at once, and writes their results in the order of the input.</summary>
/// <param name="command">The command.</param>
/// <param name="most">The maximum number of rows in progress.</param>
internal sealed class OrderedWork(MatonCommand command, int most) : IDisposable
{
    // Results that wait for an earlier, slow row take memory. With this number of them, no other row is started.
    private const int MostHeld = 1000;

    private readonly BoundedParallel _running = new(command, most);
    private readonly Queue<Row> _rows = new();
    private bool _isWriting;

    /// <summary>Starts the work of a row, after it has waited until fewer than the maximum are in progress. Writes the results that are ready meanwhile.</summary>
    /// <param name="work">The work. It returns the action that the pipeline thread runs when it is the row's turn.</param>
    /// <param name="held">A resource that is disposed if the row's turn never comes; null for none.</param>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline was stopped.</exception>
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

    /// <summary>Adds a row that needs no work, such as an invalid one.</summary>
    /// <param name="write">The action that the pipeline thread runs when it is the row's turn.</param>
    public void Add(Action write)
    {
        var row = new Row(Held: null);
        _rows.Enqueue(row);
        End(row, write);
    }

    /// <summary>Waits for all rows and writes their results.</summary>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline was stopped.</exception>
    public void Finish() => command.WaitUntil(() => _rows.Count == 0);

    /// <summary>Disposes the resources of the rows whose turn has not come.</summary>
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

        // A result may wait for its own next part, such as the next page of a list, while other rows end.
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
