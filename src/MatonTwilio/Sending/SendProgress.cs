using System.Diagnostics;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Shows how far many sends have come: sent, failed, rate, time left; at most five times a second.</summary>
internal sealed class SendProgress(MatonCommand command, bool shows)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ProgressRecord _record = new(0, "Sending", "Starting");
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
        _record.StatusDescription = FormattableString.Invariant($"{Sent} sent, {Failed} failed, {rate:0.0} a second");
        _record.SecondsRemaining = (int)Math.Min(int.MaxValue, open / rate);
        _record.PercentComplete = 100 * (Sent + Failed) / (Sent + Failed + open);
        command.WriteProgress(_record);
    }

    public void End()
    {
        if (shows && _shown > TimeSpan.Zero)
        {
            _shown = TimeSpan.Zero;
            _record.RecordType = ProgressRecordType.Completed;
            command.WriteProgress(_record);
            _record.RecordType = ProgressRecordType.Processing;
        }
    }
}
