using System.Globalization;
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
    private readonly HoldQueue<CampaignRow> _held = new(TimeProvider.System);
    private readonly OptedOutRows _optedOut = new();
    private SendRun<T>? _run;
    private UniqueRecipients? _unique;
    private LocalTimeGate? _hours;
    private CostLimit? _cost;
    private CampaignHistories? _histories;

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
    /// Sends to each number once: the first row with a number wins, also over all runs with one journal, which records the others as Skipped. Without
    /// it, two rows with one number are two sends, and a warning at the end counts such numbers.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter Unique { get; set; }

    /// <summary>
    /// The time of day in which a recipient is reached, by the clock where they are, such as 08:00-21:00; it may include midnight. A number may be in several
    /// time zones: it must be the time in all of them. Others are left pending, and a warning says how many and when the next can be reached. Numbers whose
    /// time zone is not known are reached, and a warning names them. For a message with -SendAt, that time counts.
    /// </summary>
    [Parameter, NotSent]
    public string? LocalTime { get; set; }

    /// <summary>
    /// Waits for recipients for whom it is not -LocalTime, and reaches them when it is, the earliest first. Ctrl+C leaves them pending. Requires -LocalTime.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter Hold { get; set; }

    /// <summary>
    /// Skips recipients who have opted out of the sender's messages, as Get-TwilioOptOut finds them. A journal records them as Skipped.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter SkipOptedOut { get; set; }

    /// <summary>
    /// The most that it may cost, in the currency of the account, over all runs with one journal. It is estimated by what the account paid in the last 30
    /// days for such messages, or for calls to that country. It stops before the next would be too much; the rest stays pending. Recipients for whom no price is
    /// known are left pending.
    /// </summary>
    [Parameter, NotSent, NotBlank]
    public decimal MaximumCost { get; set; }

    /// <summary>
    /// The time from which on the account's messages are read, which tell opt-outs, prices and failures. The default is a year ago, as with Get-TwilioOptOut.
    /// </summary>
    [Parameter, NotSent, Moment]
    public DateTimeOffset HistorySince { get; set; }

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

    /// <summary>Returns the journal's entries of rows that were sent before, which are skipped.</summary>
    [Parameter, NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Waits until all of them are final, and returns each as it is then.</summary>
    [Parameter, NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>The time limit of -Wait after the last send, in seconds.</summary>
    [Parameter, NotSent, ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>The interval between polls with -Wait, in seconds.</summary>
    [Parameter, NotSent, Alias("PollSeconds"), ValidateRange(0.1, 3600.0)]
    public double PollSec { get; set; } = 2;

    private bool IsBulk => ThrottleLimit > 1 || Journal is not null;

    private protected override void Begin()
    {
        base.Begin();
        _hours = LocalTime is null ? null : new LocalTimeGate(ReadHours(LocalTime), LocalTime);
        _cost = IsBound(nameof(MaximumCost)) ? new CostLimit(MaximumCost) : null;
        if (Hold && LocalTime is null)
        {
            throw End(ErrorRecords.InvalidInput("NoLocalTime", "-Hold requires -LocalTime.", target: null, "Use -LocalTime 08:00-21:00."));
        }

        if (Unique)
        {
            _unique = new UniqueRecipients();
            _unique.AddEarlier(OfJournal(() => CampaignJournal?.Before.Values) ?? []);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        SendHeld();
        Complete();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _run?.Dispose();
        if (_held.Count > 0)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{_held.Count} {(_held.Count == 1 ? "recipient is" : "recipients are")}");
            Host.UI.WriteWarningLine($"Stopped. {count} left pending, because it is not {LocalTime} where they are.");
        }
    }

    /// <summary>What the messages of the accounts tell.</summary>
    private protected CampaignHistories Histories
        => _histories ??= new(this, IsBound(nameof(HistorySince)) ? HistorySince : TimeProvider.System.GetUtcNow() - MessageHistory.UsualTime, MakeClient);

    /// <summary>What a row is likely to cost; null where nothing is known.</summary>
    private protected abstract decimal? EstimateOf(CampaignRow row);

    /// <summary>When a row is to arrive; null for now.</summary>
    private protected virtual DateTimeOffset? ScheduleOf(CampaignRow row) => null;

    /// <summary>A row that Twilio sends when it is the time for the recipient; null where it cannot be scheduled.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nextFrom">Finds when it is the time, from a time on.</param>
    private protected virtual CampaignRow? Schedule(CampaignRow row, Func<DateTimeOffset, DateTimeOffset?> nextFrom) => null;

    /// <summary>What else to say of a send where a person sees it before it leaves; null for nothing.</summary>
    private protected virtual string? Figures(string recipient, RequestFields fields) => null;

    /// <summary>How many segments a row is, which are what a sender's pace counts.</summary>
    private protected virtual int SegmentsOf(CampaignRow row) => 1;

    // What is not sent in any case is left out before a person is asked about the row.
    private protected override void Take(CampaignRow row)
    {
        if (IsDone(row))
        {
            _cost?.AddEarlier(EstimateOf(row));
        }
        else if (!IsSkipped(row.Recipient, row.Key) && !IsOptedOut(row))
        {
            SendInTime(row);
        }
    }

    private void SendInTime(CampaignRow row)
    {
        var at = ScheduleOf(row) ?? TimeProvider.System.GetUtcNow();
        if (_hours is null || _hours.Allows(row.Recipient, at))
        {
            Send(row);
        }
        else if (Schedule(row, from => _hours.Next(row.Recipient, from)) is { } scheduled)
        {
            Send(scheduled);
        }
        else if (Hold && ScheduleOf(row) is null && _hours.Next(row.Recipient, at) is { } due)
        {
            HoldBack(row, due);
        }
        else
        {
            _hours.Leave(_hours.Next(row.Recipient, at));
            WriteDetail($"{row.Recipient}: left pending, because it is not {LocalTime} there.");
        }
    }

    private void HoldBack(CampaignRow row, DateTimeOffset due)
    {
        if (IsWhatIf)
        {
            Send(row);
            return;
        }

        WriteDetail($"{row.Recipient}: held back until {ViewText.Time(due)}, because it is not {LocalTime} there.");
        _held.Add(row, due);
    }

    private void SendHeld()
    {
        if (_held.Next is { } first)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{_held.Count} {(_held.Count == 1 ? "recipient is" : "recipients are")}");
            WriteWarning($"{count} held back until it is {LocalTime} where they are, the first until {ViewText.Time(first)}. Ctrl+C leaves them pending.");
        }

        while (_held.Count > 0)
        {
            // Until it is a row's turn, its time may be over again.
            while (_held.TryTake(out var row))
            {
                SendInTime(row);
            }

            _run?.WaitFor(0);
            WaitFor(_held.Wait, static () => false);
        }
    }

    private void Send(CampaignRow row)
    {
        if (IsTooExpensive(row))
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

    private void Complete()
    {
        _run?.Finish();
        RecordSkipped();
        string?[] skipped = [_unique?.Warning(IsWhatIf), _optedOut.Warning(IsWhatIf), _cost?.Warning()];
        foreach (var warning in skipped.Concat(_hours?.Warnings(IsWhatIf) ?? []).Append(_repeated.Warning(IsWhatIf)).OfType<string>())
        {
            WriteWarning(warning);
        }

        _run?.WaitForFinal();
    }

    private bool IsOptedOut(CampaignRow row)
    {
        if (!SkipOptedOut || Histories.FindOptOut(row) is not { } optOut)
        {
            return false;
        }

        WriteDetail($"{row.Recipient}: skipped, because of an opt-out ({optOut.Evidence}, {optOut.MessageSid}).");
        _optedOut.Add(row);
        return true;
    }

    private bool IsTooExpensive(CampaignRow row)
    {
        if (_cost is null)
        {
            return false;
        }

        if (EstimateOf(row) is not { } price)
        {
            WriteDetail($"{row.Recipient}: left pending, because no price is known.");
            _cost.Leave(row.Recipient);
            return true;
        }

        if (_cost.TryTake(price))
        {
            return false;
        }

        Complete();
        throw End(ErrorRecords.MaximumCost(_cost.Explain(row.Recipient, price), row.Input));
    }

    private bool IsDone(CampaignRow row)
    {
        if (FindSent(row.Key) is not { } done)
        {
            return false;
        }

        _repeated.AddEarlier(row.Recipient);
        WriteDetail($"{row.Recipient}: sent before, as {done.Sid}.");
        if (PassThru)
        {
            WriteObject(SentRow.Attach(done, row.Input));
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

    /// <summary>Reads the hours of a day; other texts end the command.</summary>
    /// <param name="text">The hours; null for the usual ones.</param>
    private protected LocalHours ReadHours(string? text) => LocalHours.TryParse(text ?? UsualLocalTime, out var hours) ? hours : throw End(ErrorRecords.InvalidInput(
        "InvalidLocalTime",
        $"'{DisplayText.Visible(text)}' does not name the hours of a day.",
        text,
        "Use two times with a hyphen between them, such as 08:00-21:00."));

    // A rehearsal leaves no journal, and neither does a run that reached nobody and skipped nobody.
    private void RecordSkipped()
    {
        List<(string? Key, string Recipient, string? Reason)> rows =
        [
            .. (_unique?.Skipped ?? []).Select(static row => (row.Key, row.Recipient, (string?)null)),
            .. _optedOut.Rows.Select(static row => (row.Key, row.Recipient, OptedOutRows.Reason)),
        ];
        if (rows.Count > 0 && CampaignJournal is not null && !IsWhatIf)
        {
            OfJournal(() => Await(async _ =>
            {
                await CampaignJournal.Open().SkipAsync(rows.Select(static row => (row.Key!, row.Recipient, row.Reason))).ConfigureAwait(false);
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
        => new(this, session, ThrottleLimit, TimeSpan.FromSeconds(SettleSec), CampaignJournal?.Open(), _repeated, HasConnectionOfRows)
        {
            Timing = Wait ? new PollTiming(TimeSpan.FromSeconds(PollSec), TimeSpan.FromSeconds(TimeoutSec)) : null,
            Pace = IsBound(nameof(MessagesPerSecond)) ? new SenderPace(MessagesPerSecond, TimeProvider.System) : null,
            Limit = new FailureLimit(IsBound(nameof(MaximumFailures)) ? MaximumFailures : null, IsBound(nameof(MaximumFailurePercent)) ? MaximumFailurePercent : null),
        };

    private void Add(CampaignRow row)
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
        _run.WaitFor(!IsBulk ? 0 : _hours is null ? RowsAhead : ThrottleLimit);
    }
}
