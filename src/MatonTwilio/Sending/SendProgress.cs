using System.Diagnostics;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Shows how far many sends have come: sent, failed, rate, time left; at most five times a second.</summary>
internal sealed class SendProgress(MatonCommand command, bool shows)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _shown;

    public int Sent { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Counts a result.</summary>
    /// <param name="isSent">Whether it was sent.</param>
    /// <param name="open">How many are known of and still open.</param>
    public void Count(bool isSent, int open)
    {
        Sent += isSent ? 1 : 0;
        Failed += isSent ? 0 : 1;
        if (!shows || _watch.Elapsed - _shown < Interval)
        {
            return;
        }

        _shown = _watch.Elapsed;
        var rate = (Sent + Failed) / _shown.TotalSeconds;
        var record = Make(FormattableString.Invariant($"{Sent} sent, {Failed} failed, {rate:0.0} a second"));
        record.SecondsRemaining = (int)Math.Min(int.MaxValue, open / rate);
        record.PercentComplete = 100 * (Sent + Failed) / (Sent + Failed + open);
        command.WriteProgress(record);
    }

    public void End()
    {
        if (shows && _shown > TimeSpan.Zero)
        {
            _shown = TimeSpan.Zero;
            var record = Make("Done");
            record.RecordType = ProgressRecordType.Completed;
            command.WriteProgress(record);
        }
    }

    // A new one each time: whoever collects the stream keeps what it was given.
    private static ProgressRecord Make(string status) => new(0, "Sending", status);
}
