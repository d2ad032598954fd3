using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using System.Threading.Channels;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of every cmdlet: runs work on the pool while the pipeline thread writes what the work reports, and ends it when
/// the pipeline ends, for any reason.
/// </summary>
public abstract class MatonCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    // What the pipeline thread is asked to do while it waits; null means that the work has ended.
    private readonly Channel<Action?> _mailbox = Channel.CreateUnbounded<Action?>(new UnboundedChannelOptions { SingleReader = true });

    // Found on the pipeline thread before work starts, for the threads on which the work runs.
    // Not a LogLevel: PowerShell loads this class before the Gateway can be found.
    private int? _leastHeard;

    // The subjects of the entries that are written once.
    private readonly ConcurrentDictionary<string, byte> _written = new(StringComparer.Ordinal);

    // How much of the work shows its own progress, and what is shown where none of it does.
    private int _progresses;
    private WorkProgress? _usualProgress;

    private bool? _isChangeAsked;

    // The parameters on the command line, and those of them with one value for all of the input; a script block has one for each.
    private HashSet<string> _typed = [];
    private HashSet<string> _given = [];

    /// <summary>Whether a person who waits for the command is shown its progress; not where it runs until it is stopped.</summary>
    private protected virtual bool ShowsProgress => true;

    /// <summary>Canceled when the pipeline ends.</summary>
    internal CancellationToken Stop => _stop.Token;

    /// <summary>Ends the cmdlet's work. <c>Select-Object -First</c> ends a cmdlet in this way alone, without StopProcessing.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Refuses what was given and is empty, then begins.</summary>
    protected sealed override void BeginProcessing()
    {
        _typed = [.. MyInvocation.BoundParameters.Keys];
        _given = [.. MyInvocation.BoundParameters.Where(static one => one.Value is not ScriptBlock).Select(static one => one.Key)];
        if (GivenParameters.FindEmpty(this) is { } problem)
        {
            ThrowTerminatingError(problem);
        }

        Begin();
    }

    /// <summary>What is to be done before the first input, once it is known that every parameter on the command line has a value.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>Warns of filters whose values are none that is known; they are sent as they are.</summary>
    private protected void WarnOfUnknownFilters()
    {
        foreach (var warning in GivenParameters.UnknownFilters(this))
        {
            WriteWarning(warning);
        }
    }

    /// <summary>Ends the cmdlet's work when a person presses Ctrl+C.</summary>
    protected sealed override void StopProcessing() => Cancel();

    /// <summary>Ends the cmdlet's work.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        Cancel();
        _usualProgress?.Dispose();
        _stop.Dispose();
    }

    /// <summary>Runs work on the pool and waits for it on the pipeline thread.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work; its token is canceled when the pipeline ends.</param>
    /// <returns>What the work gave.</returns>
    /// <exception cref="PipelineStoppedException">The pipeline ended first.</exception>
    internal T Await<T>(Func<CancellationToken, Task<T>> work)
    {
        ShowProgress();
        _leastHeard ??= LeastHeard();
        var stop = _stop.Token;
        var task = Task.Run(() => work(stop), stop);
        task.ContinueWith(_ => _mailbox.Writer.TryWrite(null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            // Waiting for the mailbox, not for the task: work that is slow to notice the end does not keep the pipeline waiting.
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

    /// <summary>Pulls items on the pipeline thread, each as soon as it arrives.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="items">The items; they end when the pipeline ends.</param>
    internal IEnumerable<T> Pull<T>(IAsyncEnumerable<T> items)
    {
        var item = items.GetAsyncEnumerator(_stop.Token);
        while (Await(_ => item.MoveNextAsync().AsTask()))
        {
            yield return item.Current;
        }
    }

    /// <summary>Runs work as <see cref="Await{T}"/> does; its failure becomes an error record.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="target">The input that the work is for.</param>
    /// <param name="work">The work.</param>
    /// <param name="result">What the work gave.</param>
    /// <returns>False where an error was written instead.</returns>
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

    /// <summary>Finds or makes a session; where that fails, nothing can work, so the pipeline ends.</summary>
    /// <typeparam name="T">The session, or a session that may be missing.</typeparam>
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

    /// <summary>Whose default session this command uses.</summary>
    internal SessionScope Scope => RunspaceScope.Of(Events);

    /// <summary>Whether a person gave the parameter, by name, by position or through the pipeline.</summary>
    private protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Whether the parameter is on the command line with one value for all of the input.</summary>
    private protected bool IsGiven(string parameter) => _given.Contains(parameter);

    /// <summary>Whether the parameter is on the command line, with a value or a script block.</summary>
    internal bool IsTyped(string parameter) => _typed.Contains(parameter);

    /// <summary>Whether the parameter is a script block on the command line, which PowerShell runs for each input. Asked before the first one.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its property's value, which a script block leaves null until then.</param>
    private protected bool IsScriptOfRows(string parameter, object? value)
        => value is null && MyInvocation.BoundParameters.TryGetValue(parameter, out var given) && given is not null;

    /// <summary>Whether a person sees a change before it is made: with -WhatIf, -Confirm or -Verbose.</summary>
    private protected bool IsChangeShown => IsChangeAsked || IsHeard("Verbose");

    /// <summary>Whether a person is asked before a change, or -WhatIf shows it.</summary>
    private protected bool IsChangeAsked => _isChangeAsked ??= IsWhatIf
        || IsAsked("Confirm", () => ConfirmPreference != ConfirmImpact.None && Impact >= ConfirmPreference);

    /// <summary>How much a use of the cmdlet changes, which decides whether PowerShell asks.</summary>
    private protected virtual ConfirmImpact Impact => GetType().GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact;

    /// <summary>
    /// From which impact on PowerShell asks, as PowerShell itself reads it: a preference may be plain text, in any case, as in a function's own scope.
    /// What is no impact counts as High, so that a question in doubt is asked.
    /// </summary>
    private protected ConfirmImpact ConfirmPreference
        => LanguagePrimitives.TryConvertTo<ConfirmImpact>(GetVariableValue("ConfirmPreference"), out var impact) ? impact : ConfirmImpact.High;

    /// <summary>Whether nothing is to be changed.</summary>
    private protected bool IsWhatIf => IsAsked("WhatIf", () => LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference")));

    /// <summary>Ends the pipeline with an error.</summary>
    /// <returns>Nothing. The caller throws it, so that the compiler knows of the end.</returns>
    internal Exception End(ErrorRecord error)
    {
        ThrowTerminatingError(error);
        return new InvalidOperationException("Not reached: a terminating error was thrown.");
    }

    /// <summary>Whether the current input has a connection of its own, so that trouble with it is the input's alone.</summary>
    private protected virtual bool HasOwnConnection => false;

    /// <summary>Writes an error; throws it where nothing after it could work either.</summary>
    internal void Fail(MatonException error, object? target) => Fail(error, target, HasOwnConnection);

    /// <summary>Writes the error of an earlier input; throws it where nothing after it could work either.</summary>
    private protected void Fail(MatonException error, object? target, bool hasOwnConnection)
        => Write(ErrorRecords.From(error, target), ErrorRecords.EndsThePipeline(error, hasOwnConnection));

    /// <summary>Writes the error of an input that is not worked on, when it is the input's turn.</summary>
    /// <param name="error">The error.</param>
    /// <param name="ends">Whether it ends the pipeline in any case.</param>
    private protected virtual void Report(ErrorRecord error, bool ends = false) => Write(error, ends);

    /// <summary>Whether the first error that is written ends the pipeline.</summary>
    // As PowerShell decides it: -ErrorAction comes first, then -Debug and -Verbose, then the preference.
    internal bool EndsAtErrors => MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var given)
        ? given is ActionPreference.Stop
        : !IsSwitchedOn("Debug") && !IsSwitchedOn("Verbose")
            && string.Equals(GetVariableValue("ErrorActionPreference")?.ToString(), nameof(ActionPreference.Stop), StringComparison.OrdinalIgnoreCase);

    /// <summary>The full path of a file or a folder as a person typed it; a place of another kind, such as the environment, ends the command.</summary>
    private protected string FilePath(string typed)
    {
        // The path alone does not show its provider: c.jsonl at Env: is c.jsonl, which would be a file in the folder of the process.
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(typed, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput("NotAFilePath", $"'{DisplayText.Visible(typed)}' is not a path of the file system.", typed));
        }

        return path;
    }

    /// <summary>Writes a file as Get-Item gives it, with all that its table shows.</summary>
    /// <param name="path">Its full path in the file system.</param>
    private protected void WriteFile(string path)
        => WriteObject(InvokeProvider.Item.Get(["Microsoft.PowerShell.Core\\FileSystem::" + path], force: true, literalPath: true), enumerateCollection: true);

    /// <summary>Writes a log entry to its stream, on the pipeline thread, from any thread of the work.</summary>
    internal void WriteLog(LogEntry entry)
    {
        // An entry that no stream shows would wake the pipeline thread for nothing: a page of a list alone has a dozen.
        if ((int)entry.Level >= (_leastHeard ?? 0) && (entry.Once is not { } subject || _written.TryAdd(subject, 0)))
        {
            Post(() => Write(entry));
        }
    }

    /// <summary>Writes a line for people who follow the work, from the pipeline thread.</summary>
    internal void WriteDetail(string text) => Write(new LogEntry(LogLevel.Verbose, text));

    /// <summary>Notes that a part of the work shows its own progress from now on.</summary>
    internal void BeginProgress()
    {
        _progresses++;
        _usualProgress?.Dispose();
        _usualProgress = null;
    }

    /// <summary>Notes that a part of the work no longer shows its own progress.</summary>
    internal void EndProgress() => _progresses--;

    /// <summary>Has the pipeline thread do something while it waits.</summary>
    internal void Post(Action action) => _mailbox.Writer.TryWrite(action);

    /// <summary>Does on the pipeline thread what it was asked to do so far.</summary>
    internal void Drain()
    {
        while (_mailbox.Reader.TryRead(out var action))
        {
            action?.Invoke();
        }
    }

    /// <summary>Runs posted actions on the pipeline thread until they fulfill a condition.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline ended first.</exception>
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

    /// <summary>Does on the pipeline thread what it is asked to do, for a time or until it is not worth to wait longer.</summary>
    /// <param name="time">How long.</param>
    /// <param name="isOver">Whether to wait no longer; what it asks for changes on the pipeline thread, or is posted to it.</param>
    /// <exception cref="PipelineStoppedException">The pipeline ended first.</exception>
    internal void WaitFor(TimeSpan time, Func<bool> isOver)
    {
        var isDue = false;
        using var timer = TimeProvider.System.CreateTimer(_ => Post(() => isDue = true), state: null, time, Timeout.InfiniteTimeSpan);
        WaitUntil(() => isDue || isOver());
    }

    // Wherever the pipeline thread waits, so that no cmdlet has to remember it.
    private void ShowProgress()
    {
        if (_progresses == 0 && ShowsProgress)
        {
            _usualProgress ??= WorkProgress.OfTime(this);
            _usualProgress.ShowIfDue();
        }
    }

    // PowerShell then asks at every verbose line whether to go on; debug lines it just writes.
    private bool DebugStandsAlone => IsSwitchedOn("Debug") && !IsBound("Verbose");

    // At warnings it also asks with -Verbose, unless -WarningAction is specified.
    private bool DebugAsksAtWarnings => IsSwitchedOn("Debug") && !IsBound("WarningAction");

    private bool IsSwitchedOn(string common) => MyInvocation.BoundParameters.TryGetValue(common, out var given) && given is SwitchParameter { IsPresent: true };

    private int LeastHeard() => (int)(IsHeard("Debug") ? LogLevel.Debug : IsHeard("Verbose") ? LogLevel.Verbose : LogLevel.Warning);

    // A preference may be plain text: in a script's own scope nothing turns it into an ActionPreference.
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
            // Ctrl+C came as the cmdlet ended.
        }
    }
}
