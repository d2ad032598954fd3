using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that reach people: one record for each recipient, each once. One recipient's failure is one error; the
/// others are reached.
/// </summary>
/// <typeparam name="T">What each becomes.</typeparam>
public abstract class TwilioSendCommand<T> : TwilioGuardedCommand<T>
    where T : TwilioResource
{
    // Rows taken from the pipeline before they are sent, so that the time left can be told; more of them wait upstream.
    private const int RowsAhead = 10_000;

    private SendRun<T>? _run;

    /// <summary>How many sends may be on their way at once. Results come out as they complete; the session's rate limit holds.</summary>
    [Parameter, NotSent, ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;

    /// <summary>
    /// The time that a list at Twilio may lag behind, in seconds. Where the outcome of a send is not known, it is looked for; only after this time is
    /// its absence trusted, and the message sent again. With 0, the list is searched once and nothing is sent again.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0, 3600), NotBlank]
    public int SettleSec { get; set; } = 60;

    /// <summary>
    /// How many segments each sender may send in a second; of calls, how many it may begin. A US long code sends about one. More than that waits in Twilio's
    /// queue, and expires there. The session's rate limit holds as well. The default is only that.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0.001, 1000.0), NotBlank, Alias("CallsPerSecond")]
    public double MessagesPerSecond { get; set; }

    /// <summary>
    /// Stops when this many sends have failed. With -Wait, what Twilio reports as failed while the rest is sent counts as well. What is in progress is
    /// finished; the rest is not sent and stays pending. The default is no limit.
    /// </summary>
    [Parameter, NotSent, ValidateRange(1, int.MaxValue), NotBlank]
    public int MaximumFailures { get; set; }

    /// <summary>
    /// Stops when more than this percentage of the sends has failed, once 20 have ended. What is in progress is finished; the rest is not sent and stays
    /// pending. The default is no limit.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0.0, 100.0), NotBlank]
    public double MaximumFailurePercent { get; set; }

    /// <summary>Waits until every record has its final status, and returns it with that status.</summary>
    [Parameter, NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>The time limit of -Wait after the last send, in seconds.</summary>
    [Parameter, NotSent, ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>The interval between polls with -Wait, in seconds.</summary>
    [Parameter, NotSent, Alias("PollSeconds"), ValidateRange(0.1, 3600.0)]
    public double PollSec { get; set; } = 2;

    private bool IsBulk => ThrottleLimit > 1 || Journal is not null;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _run?.Dispose();
    }

    /// <summary>How many segments a row is, which are what a sender's pace counts.</summary>
    private protected virtual int SegmentsOf(CampaignRow row) => 1;

    private protected override void Add(CampaignRow row)
    {
        _run ??= OfJournal(() => Start(RequireSession()));
        if (IsDone(row))
        {
            // Since the person was asked, another command may have sent it.
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
