using System.Management.Automation.Runspaces;

namespace MatonTwilio.Tests;

/// <summary>A script that is running or has ended.</summary>
internal sealed class ScriptRun : IDisposable
{
    // Far longer than any script takes, so that a script that hangs fails instead of blocking the build.
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly PowerShell _powershell = PowerShell.Create();
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly TestHostScreen? _screen;
    private readonly IAsyncResult _running;

    public ScriptRun(Runspace runspace, string script, TestHostScreen? screen)
    {
        _powershell.Runspace = runspace;
        _screen = screen;
        _running = Start(script);
    }

    public ScriptRun(RunspacePool pool, string script)
    {
        _powershell.RunspacePool = pool;
        _running = Start(script);
    }

    public bool IsRunning => !_running.IsCompleted;

    /// <summary>The number of objects in the output so far.</summary>
    public int OutputCount => _output.Count;

    public PSDataStreams Streams => _powershell.Streams;

    public void Dispose()
    {
        // Waiting for a script that hangs would hang the tests as well. Its failure was reported.
        if (!IsRunning)
        {
            _powershell.Dispose();
        }
    }

    /// <summary>Stops the script as Ctrl+C does.</summary>
    public void Stop() => Assert.True(_powershell.BeginStop(null, null).AsyncWaitHandle.WaitOne(Bound), "Ctrl+C did not end the script.");

    /// <summary>Waits until a condition is true while the script runs.</summary>
    public void WaitUntil(Func<bool> condition)
        => Assert.True(SpinWait.SpinUntil(() => condition() || !IsRunning, Bound) && condition(), "It did not happen while the script ran.");

    /// <summary>Waits for the script's end.</summary>
    public Outcome Finish()
    {
        if (!_running.AsyncWaitHandle.WaitOne(Bound))
        {
            _powershell.BeginStop(null, null);
            Assert.Fail($"The script did not end: {_powershell.Commands.Commands[0].CommandText}");
        }

        ErrorRecord? failure = null;
        try
        {
            _powershell.EndInvoke(_running);
        }
        catch (RuntimeException error)
        {
            failure = error.ErrorRecord;
        }

        return new Outcome
        {
            Output = [.. _output],
            Errors = [.. Streams.Error],
            Failure = failure,
            Warnings = [.. Streams.Warning.Select(static record => record.Message)],
            Verbose = [.. Streams.Verbose.Select(static record => record.Message)],
            Debug = [.. Streams.Debug.Select(static record => record.Message)],
            Progress = [.. Streams.Progress],
            Screen = _screen?.Take() ?? "",
        };
    }

    private IAsyncResult Start(string script) => _powershell.AddScript(script).BeginInvoke<PSObject, PSObject>(null, _output);
}
