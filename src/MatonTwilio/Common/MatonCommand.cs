using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of every cmdlet. It runs work on the thread pool while the pipeline thread writes what the work reports. It cancels the work when the pipeline
/// ends, for any reason.
/// </summary>
public abstract class MatonCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    // Actions for the pipeline thread while it waits; null means that the work has ended.
    private readonly Channel<Action?> _mailbox = Channel.CreateUnbounded<Action?>(new UnboundedChannelOptions { SingleReader = true });

    // Determined on the pipeline thread before the work starts, for the threads on which the work runs. It is not a LogLevel, because PowerShell loads this class before
    // the Gateway can be resolved.
    private int? _leastHeard;

    // The subjects of the entries that are written once.
    private readonly ConcurrentDictionary<string, byte> _written = new(StringComparer.Ordinal);

    // The number of operations that show their own progress, and the text to show if none does.
    private int _progresses;
    private WorkProgress? _usualProgress;

    private bool? _isChangeAsked;

    // Null until PowerShell has bound it.
    private CommandLine? _line;

    /// <summary>Whether the command shows its progress. A command that runs until it is stopped does not.</summary>
    private protected virtual bool ShowsProgress => true;

    /// <summary>Canceled when the pipeline ends.</summary>
    internal CancellationToken Stop => _stop.Token;

    /// <summary>Cancels the cmdlet's work. <c>Select-Object -First</c> stops a cmdlet only in this way, without StopProcessing.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Refuses parameters with empty values, secrets that are text and misread names, then calls <see cref="Begin"/>.</summary>
    protected sealed override void BeginProcessing()
    {
        _line = new CommandLine(MyInvocation.BoundParameters);
        if ((CurrentInput.FindProblem(this) ?? ShortNames.FindProblem(this) ?? GivenParameters.FindProblem(this)) is { } problem)
        {
            ThrowTerminatingError(problem);
        }

        Begin();
    }

    /// <summary>Returns the value of a parameter, or refuses it if no parameter set has this parameter and an earlier one on the command line.</summary>
    /// <exception cref="SetValueException">The command line has another parameter that excludes it.</exception>
    private protected T Exclusive<T>(T value, [CallerMemberName] string parameter = "")
        => _line is null && ExclusiveParameters.FindConflict(this, parameter) is { } conflict ? throw new SetValueException(conflict) : value;

    /// <summary>Runs before the first input. Every parameter on the command line has a value.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>Warns of filters with unknown values, which are sent unchanged.</summary>
    private protected void WarnOfUnknownFilters()
    {
        foreach (var warning in GivenParameters.UnknownFilters(this))
        {
            WriteWarning(warning);
        }
    }

    /// <summary>Cancels the cmdlet's work when the user presses Ctrl+C.</summary>
    protected sealed override void StopProcessing() => Cancel();

    /// <summary>Cancels the cmdlet's work.</summary>
    /// <param name="disposing">Always true, because there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        Cancel();
        _usualProgress?.Dispose();
        _stop.Dispose();
    }

    /// <summary>Runs work on the thread pool and waits for it on the pipeline thread.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work; its token is canceled when the pipeline ends.</param>
    /// <returns>The result of the work.</returns>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    internal T Await<T>(Func<CancellationToken, Task<T>> work)
    {
        ShowProgress();
        _leastHeard ??= LeastHeard();
        var stop = _stop.Token;
        var task = Task.Run(() => work(stop), stop);
        task.ContinueWith(_ => _mailbox.Writer.TryWrite(null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            // Waits for the mailbox and not for the task, so that work that is slow to stop does not delay the pipeline.
            while (_mailbox.Reader.ReadAsync(stop).AsTask().GetAwaiter().GetResult() is { } say)
            {
                say();
            }

            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Returns items on the pipeline thread, each as soon as it arrives.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; they end when the pipeline ends.</param>
    internal IEnumerable<T> Pull<T>(IAsyncEnumerable<T> items)
    {
        var item = items.GetAsyncEnumerator(_stop.Token);
        while (Await(_ => item.MoveNextAsync().AsTask()))
        {
            yield return item.Current;
        }
    }

    /// <summary>Runs work as <see cref="Await{T}"/> does, and writes its failure as an error record.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="target">The input of the work.</param>
    /// <param name="work">The work.</param>
    /// <param name="result">The result of the work.</param>
    /// <returns>False if an error was written.</returns>
    private protected bool TryAwait<T>(object? target, Func<CancellationToken, Task<T>> work, out T result)
    {
        try
        {
            result = Await(work);
            return true;
        }
        catch (MatonException error)
        {
            Fail(error, target);
            result = default!;
            return false;
        }
    }

    /// <inheritdoc cref="TryAwait{T}"/>
    private protected bool TryAwait(object? target, Func<CancellationToken, Task> work) => TryAwait(target, async stop =>
    {
        await work(stop).ConfigureAwait(false);
        return true;
    }, out _);

    /// <summary>Finds or creates a session. A failure ends the pipeline, because nothing works without a session.</summary>
    /// <typeparam name="T">The session, or a session that may be null.</typeparam>
    private protected T OpenSession<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (MatonException error)
        {
            throw End(ErrorRecords.From(error, target: null));
        }
        catch (ArgumentException error)
        {
            throw End(ErrorRecords.InvalidInput("InvalidSetting", error.Message, target: null));
        }
    }

    /// <summary>The scope whose default session this command uses.</summary>
    internal SessionScope Scope => RunspaceScope.Of(Events);

    /// <summary>Whether the parameter was specified, by name, by position or through the pipeline.</summary>
    private protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Whether the parameter is on the command line with one value for all inputs.</summary>
    private protected bool IsGiven(string parameter) => _line?.HasValue(parameter) == true;

    /// <summary>Whether the parameter is on the command line, with a value or a script block.</summary>
    internal bool IsTyped(string parameter) => _line?.Has(parameter) == true;

    /// <summary>Whether a parameter on the command line is a script block.</summary>
    private protected bool HasScript => _line?.HasScript == true;

    /// <summary>Whether the parameter is a script block on the command line, which PowerShell runs for each input. Call it before the first input.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value of its property, which is null for a script block before the first input.</param>
    private protected bool IsScriptOfRows(string parameter, object? value)
        => value is null && MyInvocation.BoundParameters.TryGetValue(parameter, out var given) && given is not null;

    /// <summary>Whether the user sees a description of a change before it is sent: with -WhatIf, -Confirm or -Verbose.</summary>
    private protected bool IsChangeShown => IsChangeAsked || IsHeard("Verbose");

    /// <summary>Whether PowerShell asks before a change, or -WhatIf shows it.</summary>
    private protected bool IsChangeAsked => _isChangeAsked ??= IsWhatIf
        || IsAsked("Confirm", () => ConfirmPreference != ConfirmImpact.None && Impact >= ConfirmPreference);

    /// <summary>The impact of this use of the cmdlet, which decides whether PowerShell asks.</summary>
    private protected virtual ConfirmImpact Impact => GetType().GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact;

    /// <summary>
    /// The impact from which PowerShell asks, read as PowerShell itself reads it. A preference may be plain text, in upper or lower case, as in a function's own
    /// scope. Invalid text counts as High, so that PowerShell asks if in doubt.
    /// </summary>
    private protected ConfirmImpact ConfirmPreference
        => LanguagePrimitives.TryConvertTo<ConfirmImpact>(GetVariableValue("ConfirmPreference"), out var impact) ? impact : ConfirmImpact.High;

    /// <summary>Whether -WhatIf applies, so that nothing is changed.</summary>
    private protected bool IsWhatIf => IsAsked("WhatIf", () => LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference")));

    /// <summary>Ends the pipeline with an error.</summary>
    /// <returns>Never returns. The caller throws the result, so that the compiler knows that the code ends here.</returns>
    internal Exception End(ErrorRecord error)
    {
        ThrowTerminatingError(error);
        return new InvalidOperationException("Not reached: a terminating error was thrown.");
    }

    /// <summary>Whether the current input has its own connection, so that a failure of the connection concerns only this input.</summary>
    private protected virtual bool HasOwnConnection => false;

    /// <summary>Writes an error, or throws it if every later input would fail as well.</summary>
    internal void Fail(MatonException error, object? target) => Fail(error, target, HasOwnConnection);

    /// <summary>Writes the error of an earlier input, or throws it if every later input would fail as well.</summary>
    private protected void Fail(MatonException error, object? target, bool hasOwnConnection)
        => Write(ErrorRecords.From(error, target), ErrorRecords.EndsThePipeline(error, hasOwnConnection));

    /// <summary>Writes the error of an input that is not processed, in the order of the input.</summary>
    /// <param name="error">The error.</param>
    /// <param name="ends">Whether the error always ends the pipeline.</param>
    private protected virtual void Report(ErrorRecord error, bool ends = false) => Write(error, ends);

    /// <summary>Whether the first error that is written ends the pipeline.</summary>
    // The order is PowerShell's: -ErrorAction, then -Debug and -Verbose, then the preference.
    internal bool EndsAtErrors => MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var given)
        ? given is ActionPreference.Stop
        : !IsSwitchedOn("Debug") && !IsSwitchedOn("Verbose")
            && string.Equals(GetVariableValue("ErrorActionPreference")?.ToString(), nameof(ActionPreference.Stop), StringComparison.OrdinalIgnoreCase);

    /// <summary>The full path of a file or folder that the user typed. A path of another provider, such as Env:, ends the command.</summary>
    private protected string FilePath(string typed)
    {
        // The resolved path does not contain its provider: Env:c.jsonl becomes c.jsonl, which would be a file in the folder of the process.
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(typed, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput("NotAFilePath", $"'{DisplayText.Visible(typed)}' is not a path of the file system.", typed));
        }

        return path;
    }

    /// <summary>Writes a file as Get-Item does, with all properties that its table shows.</summary>
    /// <param name="path">Its full path in the file system.</param>
    private protected void WriteFile(string path)
        => WriteObject(InvokeProvider.Item.Get(["Microsoft.PowerShell.Core\\FileSystem::" + path], force: true, literalPath: true), enumerateCollection: true);

    /// <summary>Writes a log entry to its stream, on the pipeline thread, from any thread of the work.</summary>
    internal void WriteLog(LogEntry entry)
    {
        // An entry that no stream shows would wake the pipeline thread for nothing. A single page of a list has a dozen entries.
        if ((int)entry.Level >= (_leastHeard ?? 0) && (entry.Once is not { } subject || _written.TryAdd(subject, 0)))
        {
            Post(() => Write(entry));
        }
    }

    /// <summary>Writes a verbose line from the pipeline thread.</summary>
    internal void WriteDetail(string text) => Write(new LogEntry(LogLevel.Verbose, text));

    /// <summary>Records that a piece of work shows its own progress from now on.</summary>
    internal void BeginProgress()
    {
        _progresses++;
        _usualProgress?.Dispose();
        _usualProgress = null;
    }

    /// <summary>Records that a piece of work no longer shows its own progress.</summary>
    internal void EndProgress() => _progresses--;

    /// <summary>Runs an action on the pipeline thread while that waits.</summary>
    internal void Post(Action action) => _mailbox.Writer.TryWrite(action);

    /// <summary>Runs the actions that were posted so far, on the pipeline thread.</summary>
    internal void Drain()
    {
        while (_mailbox.Reader.TryRead(out var action))
        {
            action?.Invoke();
        }
    }

    /// <summary>Runs posted actions on the pipeline thread until they fulfill a condition.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    internal void WaitUntil(Func<bool> condition)
    {
        ShowProgress();
        try
        {
            while (!condition())
            {
                _mailbox.Reader.ReadAsync(_stop.Token).AsTask().GetAwaiter().GetResult()?.Invoke();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Runs posted actions on the pipeline thread for a time, or until a condition ends the wait.</summary>
    /// <param name="time">The length of the wait.</param>
    /// <param name="isOver">Whether the wait ends early. The state that it reads changes only on the pipeline thread, or through a posted action.</param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    internal void WaitFor(TimeSpan time, Func<bool> isOver)
    {
        var isDue = false;
        using var timer = TimeProvider.System.CreateTimer(_ => Post(() => isDue = true), state: null, time, Timeout.InfiniteTimeSpan);
        WaitUntil(() => isDue || isOver());
    }

    // Runs wherever the pipeline thread waits, so that no cmdlet has to call it.
    private void ShowProgress()
    {
        if (_progresses == 0 && ShowsProgress)
        {
            _usualProgress ??= WorkProgress.OfTime(this);
            _usualProgress.ShowIfDue();
        }
    }

    // In that case, PowerShell asks at every verbose line whether to continue. It writes debug lines without a question.
    private bool DebugStandsAlone => IsSwitchedOn("Debug") && !IsBound("Verbose");

    // At warnings it also asks with -Verbose, unless -WarningAction is specified.
    private bool DebugAsksAtWarnings => IsSwitchedOn("Debug") && !IsBound("WarningAction");

    private bool IsSwitchedOn(string common) => MyInvocation.BoundParameters.TryGetValue(common, out var given) && given is SwitchParameter { IsPresent: true };

    private int LeastHeard() => (int)(IsHeard("Debug") ? LogLevel.Debug : IsHeard("Verbose") ? LogLevel.Verbose : LogLevel.Warning);

    // A preference may be plain text, because PowerShell does not convert it to an ActionPreference in a script's own scope.
    private bool IsHeard(string stream) => MyInvocation.BoundParameters.TryGetValue(stream, out var given) && given is SwitchParameter flag
        ? flag.IsPresent
        : GetVariableValue(stream + "Preference")?.ToString()?.ToUpperInvariant() is not (null or "SILENTLYCONTINUE" or "IGNORE");

    private bool IsAsked(string common, Func<bool> byPreference)
        => MyInvocation.BoundParameters.TryGetValue(common, out var given) && given is SwitchParameter flag ? flag.IsPresent : byPreference();

    private void Write(ErrorRecord error, bool ends)
    {
        if (ends)
        {
            ThrowTerminatingError(error);
        }

        WriteError(error);
    }

    private void Write(LogEntry entry)
    {
        switch (entry.Level)
        {
            case LogLevel.Warning when !DebugAsksAtWarnings:
                WriteWarning(entry.Text);
                break;
            case LogLevel.Verbose when !DebugStandsAlone:
                WriteVerbose(entry.Text);
                break;
            default:
                WriteDebug(entry.Text);
                break;
        }
    }

    private void Cancel()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The user pressed Ctrl+C while the cmdlet ended.
        }
    }
}
