using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Shows how far work has come that takes a while: first after a second, then at most five times a second, and only where somebody
/// can see it. The work just counts, on whichever thread; a timer decides when to show it, so that a count costs next to nothing.
/// </summary>
internal sealed class WorkProgress : IDisposable
{
    private const long Megabyte = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // Beyond the numbers that PowerShell gives to its commands.
    private static long _lastSource = 1L << 32;

    private readonly MatonCommand _command;
    private readonly string _activity;
    private readonly Func<WorkProgress, string?> _say;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly ITimer _timer;
    private readonly long _source = Interlocked.Increment(ref _lastSource);
    private volatile bool _isDue;
    private bool _isShown;
    private bool _isEnded;
    private long _done;

    /// <summary>Begins to watch work; whoever makes it disposes of it on the pipeline thread when the work ends, in whichever way.</summary>
    /// <param name="command">The command that works.</param>
    /// <param name="activity">What it does, such as "Reading messages".</param>
    /// <param name="say">How far it is, in words; called on the pipeline thread. Null where there is nothing to tell yet.</param>
    /// <param name="time">The clock; null for the real one.</param>
    public WorkProgress(MatonCommand command, string activity, Func<WorkProgress, string?> say, TimeProvider? time = null)
    {
        _command = command;
        _activity = activity;
        _say = say;
        _time = time ?? TimeProvider.System;
        _started = _time.GetTimestamp();
        _timer = _time.CreateTimer(static progress => ((WorkProgress)progress!).BecomeDue(), this, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How much is done: records, sends, bytes.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>How much there is to do in all, as far as that is known: it makes the bar and the time left.</summary>
    public long? Total { get; set; }

    /// <summary>How much is done in a second, on average.</summary>
    public double Rate => Done / _time.GetElapsedTime(_started).TotalSeconds;

    /// <summary>The progress of records that are read from a list: how many, and how fast; nobody knows how many there are.</summary>
    public static WorkProgress OfRecords(MatonCommand command, string activity) => new(command, activity, static progress => progress.Done == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{progress.Done:#,0} so far, {progress.Rate:#,0} a second"));

    /// <summary>The progress of bytes that are saved or sent.</summary>
    /// <param name="command">The command that works.</param>
    /// <param name="activity">What it does, with the name of the file.</param>
    /// <param name="total">How many bytes there are; null where that is not known.</param>
    public static WorkProgress OfBytes(MatonCommand command, string activity, long? total = null) => new(command, activity, static progress =>
    {
        var all = progress.Total is { } total ? string.Create(CultureInfo.InvariantCulture, $" of {(double)total / Megabyte:0.0}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(double)progress.Done / Megabyte:0.0}{all} MB, {progress.Rate / Megabyte:0.0} MB a second");
    })
    {
        Total = total,
    };

    /// <summary>Whether anybody sees it. A console whose output goes to a file or another program has nobody in front of it.</summary>
    /// <remarks>
    /// Only the console's host writes to this process's output: other hosts (editors, remote sessions, programs with PowerShell inside)
    /// show progress in a place of their own, whatever that output is. -NonInteractive alone forbids questions, and says nothing of who
    /// looks on.
    /// </remarks>
    public static bool IsSeen(string hostName, bool isOutputRedirected) => !(isOutputRedirected && hostName == "ConsoleHost");

    /// <summary>Counts what was done; on any thread.</summary>
    public void Add(long more = 1) => Interlocked.Add(ref _done, more);

    /// <summary>Shows it, where it is time to; on the pipeline thread. While the command waits, this happens by itself.</summary>
    public void ShowIfDue()
    {
        if (!_isDue || _isEnded)
        {
            return;
        }

        _isDue = false;
        if (!IsSeen(_command.Host.Name, Console.IsOutputRedirected))
        {
            return;
        }

        if (_say(this) is { } status)
        {
            _isShown = true;
            _command.CommandRuntime.WriteProgress(_source, Make(status));
        }

        _timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes it off the screen.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        if (_isEnded || !_isShown)
        {
            _isEnded = true;
            return;
        }

        _isEnded = true;
        var last = Make("Done");
        last.RecordType = ProgressRecordType.Completed;
        try
        {
            _command.CommandRuntime.WriteProgress(_source, last);
        }
        catch (Exception error) when (error is PipelineStoppedException or InvalidOperationException)
        {
            // The pipeline was stopped, or has come to its end: only the host itself can still be told.
            _command.Host.UI.WriteProgress(_source, last);
        }
    }

    private void BecomeDue()
    {
        _isDue = true;
        _command.Post(ShowIfDue);
    }

    // A new one each time: whoever collects the stream keeps what it was given.
    private ProgressRecord Make(string status)
    {
        var record = new ProgressRecord(0, _activity, DisplayText.Visible(status));
        if (Total is { } total and > 0)
        {
            var done = Math.Min(Done, total);
            record.PercentComplete = (int)(100 * done / total);
            record.SecondsRemaining = done > 0 ? (int)Math.Min(int.MaxValue, (total - done) / Rate) : -1;
        }

        return record;
    }
}
