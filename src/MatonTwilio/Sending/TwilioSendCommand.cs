using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Numbers;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that reach people: one record for each recipient, each once. One recipient's failure is one error; the
/// others are reached.
/// </summary>
/// <typeparam name="T">What each becomes.</typeparam>
public abstract class TwilioSendCommand<T> : TwilioRowsCommand<T>
    where T : TwilioResource
{
    /// <summary>The hours in which people are reached where nothing else is said.</summary>
    private protected const string UsualLocalTime = "08:00-21:00";

    // Rows taken from the pipeline before they are sent, so that the time left can be told; more of them wait upstream.
    private const int RowsAhead = 10_000;

    private readonly RepeatedRecipients _repeated = new();
    private SendRun<T>? _run;
    private UniqueRecipients? _unique;
    private LocalTimeGate? _hours;

    /// <summary>How many sends may be on their way at once. Results come out as they complete; the session's rate limit holds.</summary>
    [Parameter, NotSent, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 1;

    /// <summary>
    /// How many seconds a list at Twilio may lag behind. Where the outcome of a send is not known, it is looked for; only after this time is
    /// its absence believed, and the send repeated. 0 looks once and repeats nothing.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0, 3600), NotBlank]
    public int SettleSec { get; set; } = 60;

    /// <summary>
    /// Sends to each number once: the first row with a number wins, also over all runs with one journal, which records the others as Skipped. Without
    /// it, two rows with one number are two sends, and a warning at the end counts such numbers.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter Unique { get; set; }

    /// <summary>
    /// The time of day in which a recipient is reached, by the clock where they are, such as 08:00-21:00; it may include midnight. A number may be in several
    /// time zones: it must be the time in all of them. Others are left pending, and a warning says how many and when the next can be reached.
    /// </summary>
    [Parameter, NotSent]
    public string? LocalTime { get; set; }

    /// <summary>
    /// How many segments each sender may send in a second; of calls, how many it may begin. A US long code sends about one. More than that waits in Twilio's
    /// queue, and expires there. The session's rate limit holds as well. Without it: only that.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0.001, 1000.0), NotBlank, Alias("CallsPerSecond")]
    public double MessagesPerSecond { get; set; }

    /// <summary>
    /// Stops when this many sends have failed. What is in progress is finished; the rest is not sent and stays pending. Without it: no limit.
    /// </summary>
    [Parameter, NotSent, ValidateRange(1, int.MaxValue), NotBlank]
    public int MaximumFailures { get; set; }

    /// <summary>
    /// Stops when more than this percentage of the sends has failed, once 20 have ended. What is in progress is finished; the rest is not sent and stays
    /// pending. Without it: no limit.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0.0, 100.0), NotBlank]
    public double MaximumFailurePercent { get; set; }

    /// <summary>Returns the journal's entries of rows that were sent before, which are skipped.</summary>
    [Parameter, NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Waits until all of them are final, and returns each as it is then.</summary>
    [Parameter, NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits in all, once the last one is sent.</summary>
    [Parameter, NotSent, ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>How many seconds lie between two looks of -Wait.</summary>
    [Parameter, NotSent, ValidateRange(0.1, 3600.0)]
    public double PollSeconds { get; set; } = 2;

    private bool IsBulk => ThrottleLimit > 1 || Journal is not null;

    private protected override void Begin()
    {
        base.Begin();
        _hours = LocalTime is null ? null : new LocalTimeGate(ReadHours(LocalTime), LocalTime, TimeProvider.System);
        if (Unique)
        {
            _unique = new UniqueRecipients();
            _unique.AddEarlier(OfJournal(() => CampaignJournal?.Before.Values) ?? []);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _run?.Finish();
        if (_unique?.Warning(IsWhatIf) is { } skipped)
        {
            RecordSkipped(_unique);
            WriteWarning(skipped);
        }

        if (_hours?.Warning() is { } held)
        {
            WriteWarning(held);
        }

        if (_repeated.Warning(IsWhatIf) is { } repeated)
        {
            WriteWarning(repeated);
        }

        if (_run?.Waiting is { Pending: > 0 } waiting)
        {
            StatusWait.WriteAll(this, waiting, new PollTiming(TimeSpan.FromSeconds(PollSeconds), TimeSpan.FromSeconds(TimeoutSec)), _run.WithInput, _run.InputOf);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _run?.Dispose();
    }

    /// <summary>What else to say of a send where a person sees it before it leaves; null for nothing.</summary>
    private protected virtual string? Figures(string recipient, RequestFields fields) => null;

    /// <summary>How many segments a row is, which are what a sender's pace counts.</summary>
    private protected virtual int SegmentsOf(CampaignRow row) => 1;

    // What is not sent in any case is left out before a person is asked about the row.
    private protected override void Take(CampaignRow row)
    {
        if (IsDone(row.Recipient, row.Input, row.Key) || IsSkipped(row.Recipient, row.Key) || IsHeld(row.Recipient))
        {
            return;
        }

        if (ShouldProcess(row.Recipient, Shown(row.Recipient, row.Fields)))
        {
            Add(row);
        }
        else if (IsWhatIf)
        {
            _repeated.Add(row.Recipient);
        }
    }

    private bool IsDone(string recipient, object? input, string? key)
    {
        if (FindSent(key) is not { } done)
        {
            return false;
        }

        _repeated.AddEarlier(recipient);
        WriteDetail($"{recipient}: sent before, as {done.Sid}.");
        if (PassThru)
        {
            WriteObject(SentRow.Attach(done, input));
        }

        return true;
    }

    private bool IsSkipped(string recipient, string? key)
    {
        if (_unique is null || _unique.TryTake(recipient, key))
        {
            return false;
        }

        WriteDetail($"{recipient}: skipped, because another row has the number.");
        return true;
    }

    private bool IsHeld(string recipient)
    {
        if (_hours?.Holds(recipient) != true)
        {
            return false;
        }

        WriteDetail($"{recipient}: left pending, because it is not {LocalTime} there.");
        return true;
    }

    /// <summary>Reads the hours of a day; other texts end the command.</summary>
    /// <param name="text">The hours; null for the usual ones.</param>
    private protected LocalHours ReadHours(string? text) => LocalHours.TryParse(text ?? UsualLocalTime, out var hours) ? hours : throw End(ErrorRecords.InvalidInput(
        "InvalidLocalTime",
        $"'{DisplayText.Visible(text)}' does not name the hours of a day.",
        text,
        "Use two times with a hyphen between them, such as 08:00-21:00."));

    private void RecordSkipped(UniqueRecipients unique)
    {
        if (_run is not null && CampaignJournal is not null)
        {
            OfJournal(() => Await(async _ =>
            {
                await CampaignJournal.Open().SkipAsync(unique.Skipped.Select(static row => (row.Key!, row.Recipient))).ConfigureAwait(false);
                return true;
            }));
        }
    }

    private string Shown(string recipient, RequestFields fields)
    {
        fields = fields.Without(nameof(To));
        var action = Describe.Action(Action, fields);
        return IsChangeShown && Figures(recipient, fields) is { } figures ? $"{action}: {DisplayText.Visible(figures)}" : action;
    }

    private SendRun<T> Start(GatewaySession session)
        => new(this, session, ThrottleLimit, TimeSpan.FromSeconds(SettleSec), CampaignJournal?.Open(), _repeated, Wait, HasConnectionOfRows)
        {
            Pace = IsBound(nameof(MessagesPerSecond)) ? new SenderPace(MessagesPerSecond, TimeProvider.System) : null,
            Limit = new FailureLimit(IsBound(nameof(MaximumFailures)) ? MaximumFailures : null, IsBound(nameof(MaximumFailurePercent)) ? MaximumFailurePercent : null),
        };

    private void Add(CampaignRow row)
    {
        _run ??= OfJournal(() => Start(RequireSession()));
        if (row.Key is not null && IsDone(row.Recipient, row.Input, row.Key))
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
        _run.Add(send, row.Sender ?? "", _run.Pace is null ? 1 : SegmentsOf(row));
        _run.WaitFor(!IsBulk ? 0 : _hours is null ? RowsAhead : ThrottleLimit);
    }
}
