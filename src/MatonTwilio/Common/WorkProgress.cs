using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Shows the progress of work that takes more than a second: after that second, then at most five times a second, and only if the user can see it. The
/// work only counts, on any thread. A timer decides when to show the count, so that counting costs next to nothing.
/// </summary>
internal sealed class WorkProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // Above the numbers that PowerShell assigns to its commands.
    private static long _lastSource = 1L << 32;

    private readonly MatonCommand _command;
    private readonly string _activity;
    private readonly Func<WorkProgress, string> _describe;
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly ITimer? _timer;
    private readonly bool _isUsual;
    private readonly long _source = Interlocked.Increment(ref _lastSource);
    private volatile bool _isDue;
    private bool _isShown;
    private bool _isEnded;
    private long _done;

    /// <summary>Starts to show the progress of work. The caller disposes of it on the pipeline thread when the work ends, with any outcome.</summary>
    /// <param name="command">The command.</param>
    /// <param name="activity">The description of the work, such as "Reading messages".</param>
    /// <param name="describe">Describes the progress; called on the pipeline thread.</param>
    public WorkProgress(MatonCommand command, string activity, Func<WorkProgress, string> describe)
        : this(command, activity, describe, isUsual: false)
    {
    }

    private WorkProgress(MatonCommand command, string activity, Func<WorkProgress, string> describe, bool isUsual)
    {
        _command = command;
        _activity = activity;
        _describe = describe;
        _isUsual = isUsual;
        if (!isUsual)
        {
            command.BeginProgress();
        }

        if (IsSeen(command.Host.Name, Console.IsOutputRedirected))
        {
            _timer = TimeProvider.System.CreateTimer(static progress => ((WorkProgress)progress!).BecomeDue(), this, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The amount that is complete, in records, sends or bytes.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>The total amount; null if it is unknown. The bar and the remaining time are calculated from it.</summary>
    public long? Total { get; set; }

    /// <summary>The average amount per second.</summary>
    public double Rate => Done / Seconds;

    /// <summary>The progress of a command that has nothing to count: the elapsed time.</summary>
    public static WorkProgress OfTime(MatonCommand command) => new(
        command,
        command.MyInvocation.MyCommand.Name,
        static progress => string.Create(CultureInfo.InvariantCulture, $"In progress for {progress.Seconds:0} s"),
        isUsual: true);

    /// <summary>The progress of records that are read from a list: their number and their rate. The total is unknown.</summary>
    public static WorkProgress OfRecords(MatonCommand command, string activity) => new(command, activity, static progress => progress.Done == 0
        ? "Waiting for the first response"
        : string.Create(CultureInfo.InvariantCulture, $"{progress.Done:#,0} so far, {progress.Rate:#,0} a second"));

    /// <summary>Whether the user can see progress. In a console whose output is redirected to a file or to another program, it is not visible.</summary>
    /// <remarks>
    /// Only the console's host writes to this process's output. Other hosts (editors, remote sessions, programs that contain PowerShell) show progress
    /// elsewhere, so that a redirected output means nothing for them. -NonInteractive only forbids questions.
    /// </remarks>
    public static bool IsSeen(string hostName, bool isOutputRedirected) => !(isOutputRedirected && hostName == "ConsoleHost");

    /// <summary>Adds to the amount that is complete, on any thread.</summary>
    public void Add(long more = 1) => Interlocked.Add(ref _done, more);

    /// <summary>Shows the progress if it is due, on the pipeline thread. A command that waits calls it automatically.</summary>
    public void ShowIfDue()
    {
        if (!_isDue || _isEnded)
        {
            return;
        }

        _isDue = false;
        _isShown = true;
        _command.CommandRuntime.WriteProgress(_source, Make(_describe(this)));
        _timer!.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Removes the progress from the screen.</summary>
    public void Dispose()
    {
        if (_isEnded)
        {
            return;
        }

        _isEnded = true;
        _timer?.Dispose();
        if (!_isUsual)
        {
            _command.EndProgress();
        }

        if (_isShown)
        {
            Complete();
        }
    }

    private double Seconds => TimeProvider.System.GetElapsedTime(_started).TotalSeconds;

    private void Complete()
    {
        var last = Make("Done");
        last.RecordType = ProgressRecordType.Completed;
        try
        {
            _command.CommandRuntime.WriteProgress(_source, last);
        }
        catch (Exception error) when (error is PipelineStoppedException or InvalidOperationException)
        {
            // The pipeline was stopped or has ended, so that only the host can be written to.
            _command.Host.UI?.WriteProgress(_source, last);
        }
    }

    private void BecomeDue()
    {
        _isDue = true;
        _command.Post(ShowIfDue);
    }

    // A new record each time, because a program that collects the stream keeps the records.
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
