using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Numbers;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that reach people. It decides which rows are sent, and when. It skips rows that were sent earlier, repeat a number, or have a recipient
/// who has opted out. It leaves rows pending that would be outside the local time or would exceed the maximum cost. All other rows are sent.
/// </summary>
/// <typeparam name="T">The type of the record that Twilio creates.</typeparam>
public abstract class TwilioGuardedCommand<T> : TwilioRowsCommand<T>
    where T : TwilioResource
{
    /// <summary>The default hours in which recipients are reached.</summary>
    private protected const string UsualLocalTime = "08:00-21:00";

    private readonly HoldQueue<CampaignRow> _held = new(TimeProvider.System);
    private readonly OptedOutRows _optedOut = new();
    private UniqueRecipients? _unique;
    private LocalTimeGate? _hours;
    private CostLimit? _cost;
    private CampaignHistories? _histories;

    /// <summary>
    /// Sends to each number once, also over all runs with one journal. The first row with a number is sent; the others are recorded as Skipped in the
    /// journal. Without -Unique, two rows with the same number are two sends, and a warning at the end counts such numbers.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter Unique { get; set; }

    /// <summary>
    /// The time of day at which recipients may be reached, in their local time, such as 08:00-21:00. It may include midnight. If a number can be in several
    /// time zones, all of them must be inside. Other recipients are left pending, and a warning shows their number, and when the next can be reached. Numbers
    /// whose time zone is unknown are reached, and a warning names them. For a message with -SendAt, that time counts.
    /// </summary>
    [Parameter, NotSent, Text]
    public string? LocalTime { get; set; }

    /// <summary>
    /// Waits for recipients whose local time is outside -LocalTime, and sends when it is inside, the earliest first. Ctrl+C leaves them pending. Requires
    /// -LocalTime.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter Hold { get; set; }

    /// <summary>Skips recipients who have opted out of the sender's messages (see Get-TwilioOptOut). They are recorded as Skipped in the journal.</summary>
    [Parameter, NotSent]
    public SwitchParameter SkipOptedOut { get; set; }

    /// <summary>
    /// The maximum cost, in the currency of the account, over all runs with one journal. The cost is estimated from the account's prices of the last 30 days
    /// for such messages, or for calls to that country. The command stops before the next send would exceed the maximum, and the other rows are left pending,
    /// as are recipients without a known price.
    /// </summary>
    [Parameter, NotSent, ValidateRange(0.0, 1_000_000_000.0), NotBlank]
    public decimal MaximumCost { get; set; }

    /// <summary>The time from which the account's messages are read, for opt-outs, prices and failures. The default is one year ago.</summary>
    [Parameter, NotSent, Moment, ArgumentCompleter(typeof(MomentCompleter))]
    public DateTimeOffset HistorySince { get; set; }

    /// <summary>Returns the journal entries of rows that were sent earlier, which are skipped.</summary>
    [Parameter, NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The numbers that get more than one send.</summary>
    private protected RepeatedRecipients Repeated { get; } = new();

    /// <summary>Whether rows wait for the local time of their recipients.</summary>
    private protected bool IsTimed => _hours is not null;

    /// <summary>Sends a row.</summary>
    private protected abstract void Add(CampaignRow row);

    /// <summary>Writes the results of the sends that have ended, and waits until there is room for more.</summary>
    private protected abstract void WriteEnded();

    /// <summary>Waits for the end of all sends.</summary>
    private protected abstract void FinishSends();

    /// <summary>Waits for the final status of the sent records, with -Wait.</summary>
    private protected abstract void WaitForFinal();

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
        if (_held.Count > 0)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{_held.Count} {(_held.Count == 1 ? "recipient is" : "recipients are")}");
            Host.UI.WriteWarningLine($"Stopped. {count} left pending, because their local time is outside {LocalTime}.");
        }
    }

    /// <summary>The messages of the accounts, read for opt-outs, prices and failures.</summary>
    private protected CampaignHistories Histories
        => _histories ??= new(this, IsBound(nameof(HistorySince)) ? HistorySince : TimeProvider.System.GetUtcNow() - MessageHistory.UsualTime, MakeClient);

    /// <summary>The estimated cost of a row; null if it is unknown.</summary>
    private protected abstract decimal? EstimateOf(CampaignRow row);

    /// <summary>The time at which a row is scheduled; null if it is sent at once.</summary>
    private protected virtual DateTimeOffset? ScheduleOf(CampaignRow row) => null;

    /// <summary>Schedules a row at Twilio for the recipient's local time; null if it cannot be scheduled.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nextFrom">Finds the next suitable time from a given time.</param>
    private protected virtual CampaignRow? Schedule(CampaignRow row, Func<DateTimeOffset, DateTimeOffset?> nextFrom) => null;

    /// <summary>Additional figures about a send that the user sees before it is sent; null for none.</summary>
    private protected virtual string? Figures(string recipient, RequestFields fields) => null;

    // A row that is not sent in any case is left out before the user is asked about it.
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
            WriteDetail($"{row.Recipient}: left pending, because the local time is outside {LocalTime}.");
        }
    }

    private void HoldBack(CampaignRow row, DateTimeOffset due)
    {
        if (IsWhatIf)
        {
            Send(row);
            return;
        }

        WriteDetail($"{row.Recipient}: held back until {ViewText.Time(due)}, because the local time is outside {LocalTime}.");
        _held.Add(row, due);
    }

    private void SendHeld()
    {
        if (_held.Next is { } first)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{_held.Count} {(_held.Count == 1 ? "recipient is" : "recipients are")}");
            WriteWarning($"{count} held back until their local time is inside {LocalTime}, the first until {ViewText.Time(first)}. Ctrl+C leaves them pending.");
        }

        while (_held.Count > 0)
        {
            // While a row waits, its local time may end again.
            while (_held.TryTake(out var row))
            {
                SendInTime(row);
            }

            WriteEnded();
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
            Repeated.Add(row.Recipient);
        }
    }

    private void Complete()
    {
        FinishSends();
        RecordSkipped();
        string?[] skipped = [_unique?.Warning(IsWhatIf), _optedOut.Warning(IsWhatIf), _cost?.Warning()];
        foreach (var warning in skipped.Concat(_hours?.Warnings(IsWhatIf) ?? []).Append(Repeated.Warning(IsWhatIf)).OfType<string>())
        {
            WriteWarning(warning);
        }

        WaitForFinal();
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

    private protected bool IsDone(CampaignRow row)
    {
        if (FindSent(row.Key) is not { } done)
        {
            return false;
        }

        Repeated.AddEarlier(row.Recipient);
        WriteDetail($"{row.Recipient}: sent earlier, as {done.Sid}.");
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

    /// <summary>Reads the hours of a day. Invalid text ends the command.</summary>
    /// <param name="text">The hours; null for the default.</param>
    private protected LocalHours ReadHours(string? text) => LocalHours.TryParse(text ?? UsualLocalTime, out var hours) ? hours : throw End(ErrorRecords.InvalidInput(
        "InvalidLocalTime",
        $"'{DisplayText.Visible(text)}' is not a time range.",
        text,
        "Use two times with a hyphen between them, such as 08:00-21:00."));

    // A preview writes no journal, and neither does a run that sent nothing and skipped no row.
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
}
