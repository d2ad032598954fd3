using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that reach people. It creates one record for each recipient, each once. If a send fails, the command writes one error and
/// reaches the other recipients.
/// </summary>
/// <typeparam name="T">The type of the record that Twilio creates.</typeparam>
public abstract class TwilioSendCommand<T> : TwilioGuardedCommand<T>
    where T : TwilioResource
{
    // The number of rows that are read ahead from the pipeline, so that the remaining time can be estimated. Further rows wait in the pipeline.
    private const int RowsAhead = 10_000;

    private SendRun<T>? _run;

    /// <summary>The number of sends in progress at once. Results are returned as they complete, and the session's rate limit applies.</summary>
    [Parameter, NotSent, ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;

    /// <summary>
    /// The time that a list at Twilio may lag behind, in seconds. If the outcome of a send is unknown, the module searches the list for it. The message is
    /// sent again only if it is still not listed after this time. With 0, the list is searched once and nothing is sent again.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0, 3600), NotBlank]
    public int SettleSec { get; set; } = 60;

    /// <summary>
    /// The maximum number of segments that each sender sends in a second or, for calls, the maximum number of calls that it starts. A US long code sends
    /// about one; further segments wait in Twilio's queue, and expire there. The session's rate limit applies as well. By default, only that limit applies.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0.001, 1000.0), NotBlank, Alias("CallsPerSecond")]
    public double MessagesPerSecond { get; set; }

    /// <summary>
    /// Stops when this many sends have failed. With -Wait, messages that Twilio reports as failed in the meantime count as well. Sends in progress are
    /// finished; the other rows are left pending. The default is no limit.
    /// </summary>
    [Parameter, NotSent, ValidateRange(1, int.MaxValue), NotBlank]
    public int MaximumFailures { get; set; }

    /// <summary>
    /// Stops when more than this percentage of the sends has failed, after the first 20. Sends in progress are finished; the other rows are left pending. The
    /// default is no limit.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0.0, 100.0), NotBlank]
    public double MaximumFailurePercent { get; set; }

    /// <summary>Waits until every record has its final status, and returns it with that status.</summary>
    [Parameter, NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>The time limit of -Wait after the last send, in seconds.</summary>
    [Parameter, NotSent, ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>The interval between polls with -Wait, in seconds. The default is 2.</summary>
    [Parameter, NotSent, Alias("PollSeconds"), ValidateRange(0.1, 3600.0)]
    public double PollSec { get; set; } = 2;

    private bool IsBulk => ThrottleLimit > 1 || Journal is not null;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _run?.Dispose();
    }

    /// <summary>The number of segments of a row, which a sender's pace counts.</summary>
    private protected virtual int SegmentsOf(CampaignRow row) => 1;

    private protected override void Add(CampaignRow row)
    {
        _run ??= OfJournal(() => Start(RequireSession()));
        if (IsDone(row))
        {
            // Since the question, another command may have sent it.
            return;
        }

        var send = new SendRow(MakeClient(row.AccountSid, row.ConnectionId), row.Recipient, row.Fields)
        {
            Input = row.Input,
            Key = row.Key,
            Content = row.Content,
            Earlier = row.Key is null ? null : CampaignJournal!.Find(row.Key),
        };
        _run.Add(send, row.Sender, _run.Pace is null ? 1 : SegmentsOf(row));
        _run.WaitFor(!IsBulk ? 0 : IsTimed ? ThrottleLimit : RowsAhead);
    }

    private protected override void WriteEnded() => _run?.WaitFor(0);

    private protected override void FinishSends() => _run?.Finish();

    private protected override void WaitForFinal() => _run?.WaitForFinal();

    private SendRun<T> Start(GatewaySession session)
        => new(this, session, ThrottleLimit, TimeSpan.FromSeconds(SettleSec), CampaignJournal?.Open(), Repeated, HasConnectionOfRows)
        {
            Timing = Wait ? new PollTiming(TimeSpan.FromSeconds(PollSec), TimeSpan.FromSeconds(TimeoutSec)) : null,
            Pace = IsBound(nameof(MessagesPerSecond)) ? new SenderPace(MessagesPerSecond, TimeProvider.System) : null,
            Limit = new FailureLimit(IsBound(nameof(MaximumFailures)) ? MaximumFailures : null, IsBound(nameof(MaximumFailurePercent)) ? MaximumFailurePercent : null),
        };
}
