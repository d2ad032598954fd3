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
public abstract class TwilioSendCommand<T> : TwilioChangeCommand<T>, INumberRegion
    where T : TwilioResource
{
    // Rows taken from the pipeline before they are sent, so that the time left can be told; more of them wait upstream.
    private const int RowsAhead = 10_000;

    private readonly RepeatedRecipients _repeated = new();
    private SendRun<T>? _run;
    private UniqueRecipients? _unique;
    private CampaignJournal? _journal;
    private RecipientReader? _recipients;
    private TemplatedFields? _templates;
    private SenderReader? _sender;
    private PlaceReader? _place;
    private LocalTimeGate? _hours;

    /// <summary>
    /// The recipients: numbers with a plus sign and the country code, with a region also as people write them there, or addresses of a channel
    /// (whatsapp:+14155550100, client:ann, sip:ann@example.com). From the pipeline: text, or rows of any kind, which have a column such as To,
    /// Mobile, Cell, PhoneNumber or Phone.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), NotSent, Recipients]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? To { get; set; }

    /// <summary>
    /// The account (AC...) to work on. Without it: the session's account, or the main account that the connection sees. A script block is run for each
    /// row; a column called AccountSid is not used.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent]
    public sealed override string? AccountSid { get; set; }

    /// <summary>
    /// The Maton connection to use for this command, in place of the session's. A script block is run for each row; a column called ConnectionId is
    /// not used.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, ArgumentCompleter(typeof(ConnectionCompleter))]
    public sealed override string? ConnectionId { get; set; }

    /// <summary>The default country for numbers that are not in E.164 format, as a two-letter code. Without it: the session's.</summary>
    [Parameter, NotSent, CountryCode, ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>What comes in from the pipeline: it comes out again with the result, and gives its properties to placeholders.</summary>
    [Parameter(ValueFromPipeline = true), NotSent]
    public PSObject? InputObject { get; set; }

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
    /// A file that records each send before and after it. The same command with the same file goes on where it ended, and sends nothing
    /// twice. It holds phone numbers: only its owner may read it.
    /// </summary>
    [Parameter, NotSent, ValidateNotNullOrEmpty]
    public string? Journal { get; set; }

    /// <summary>The property that tells rows apart in the journal, such as CustomerId; without it their content does.</summary>
    [Parameter, NotSent, ValidateNotNullOrEmpty]
    public string? JournalKey { get; set; }

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

    /// <summary>What it is called in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    private bool IsBulk => ThrottleLimit > 1 || Journal is not null;

    /// <summary>What the recipients are for.</summary>
    private protected abstract AddressUse Use { get; }

    /// <summary>What -From is for the current input. Not one of the fields: see <see cref="SenderReader"/>.</summary>
    private protected abstract string? Sender { get; }

    /// <summary>What the sender is for.</summary>
    private protected abstract AddressUse SenderUse { get; }

    /// <summary>Whether there must be a sender.</summary>
    private protected virtual bool IsSenderRequired => true;

    private protected override void Begin()
    {
        // Here only what stands on the command line is bound.
        _recipients = new RecipientReader(this, Use, Numbers);
        if (IsBound(nameof(To)) && !IsScriptOfRows(nameof(To), To))
        {
            _recipients.RequireGiven(To);
        }

        try
        {
            _templates = new TemplatedFields();
            AddTemplates(_templates);
        }
        catch (TemplateException error)
        {
            throw End(ErrorRecords.InvalidInput(error.ErrorId, error.Message, target: null, error.Hint));
        }

        _sender = ReadSender(SenderUse, Sender, IsSenderRequired);
        _place = new PlaceReader(AccountSid, IsScriptOfRows(nameof(AccountSid), AccountSid), ConnectionId, IsScriptOfRows(nameof(ConnectionId), ConnectionId));
        if (PlaceReader.ProblemOf(AccountSid, ConnectionId, input: null) is { } problem)
        {
            throw End(problem);
        }

        _hours = LocalTime is null ? null : new LocalTimeGate(ReadHours(LocalTime), LocalTime, TimeProvider.System);
        if (Journal is not null)
        {
            // That is what makes a campaign, whoever the rows are. By another property, or by none, the same rows would be other ones.
            _sender.TryGet(Sender, input: null, out var sender, out _);
            var campaign = WithSender(BoundFields.Of(this), sender).Add("Action", Action).Add(nameof(JournalKey), JournalKey?.ToUpperInvariant());
            _journal = new CampaignJournal(FilePath(Journal), campaign, JournalKey, () => RequireSession().Handle.Sandbox is not null);
        }

        if (Unique)
        {
            _unique = new UniqueRecipients();
            _unique.AddEarlier(OfJournal(() => _journal?.Before.Values) ?? []);
        }
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach (var (recipient, row, input) in _recipients!.Read(To, InputObject))
        {
            try
            {
                Send(recipient, row, input);
            }
            catch (RowException error)
            {
                WriteError(RowErrors.Unreadable(error, input));
            }
            catch (TemplateException error)
            {
                WriteError(ErrorRecords.InvalidInput(error.ErrorId, $"{error.Message} It was not sent.", input, error.Hint));
            }
        }
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
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

    /// <summary>Adds the fields in whose values on the command line placeholders are filled in.</summary>
    private protected abstract void AddTemplates(TemplatedFields templates);

    /// <summary>Completes the fields with what are not parameters of the same name; writes an error for a row that cannot be sent.</summary>
    /// <param name="bound">The fields of the bound parameters, placeholders filled in.</param>
    /// <param name="recipient">Whom it is for.</param>
    /// <param name="row">The row; null where the input is none.</param>
    /// <param name="input">The input, for an error.</param>
    /// <param name="fields">The fields of the request, but for the recipient.</param>
    private protected abstract bool TryComplete(RequestFields bound, SendRecipient recipient, Row? row, object? input, out RequestFields fields);

    /// <summary>What else to say of a send where a person sees it before it leaves; null for nothing.</summary>
    private protected virtual string? Figures(string recipient, RequestFields fields) => null;

    private static RequestFields WithSender(RequestFields bound, string? sender) => sender is null ? bound : bound.Add("From", sender);

    private void Send(SendRecipient recipient, Row? row, object? input)
    {
        if (!_sender!.TryGet(Sender, input, out var sender, out var problem)
            || !_place!.TryGet(AccountSid, ConnectionId, input, out var place, out problem))
        {
            WriteError(problem);
            return;
        }

        var bound = _templates!.Fill(WithSender(BoundFields.Of(this), sender), row, recipient);
        if (TryComplete(bound, recipient, row, input, out var fields))
        {
            fields = fields.Add(nameof(To), recipient.Number);
            (string Key, string? Content) key = default;
            if (_journal is null || _journal.TryKey(fields, recipient, input, out key, out problem))
            {
                SendOnce(recipient.Number, fields, input, key, place);
            }
            else
            {
                WriteError(problem);
            }
        }
    }

    // What is not sent in any case is left out before a person is asked about the row.
    private void SendOnce(string recipient, RequestFields fields, object? input, (string Key, string? Content) key, (string? Account, string? Connection) place)
    {
        if (IsDone(recipient, input, key.Key) || IsSkipped(recipient, key.Key) || IsHeld(recipient))
        {
            return;
        }

        if (ShouldProcess(recipient, Shown(recipient, fields)))
        {
            Add(new SendRow(MakeClient(place.Account, place.Connection), recipient, fields) { Input = input, Key = key.Key, Content = key.Content });
        }
        else if (IsWhatIf)
        {
            _repeated.Add(recipient);
        }
    }

    private bool IsDone(string recipient, object? input, string? key)
    {
        if (key is null || OfJournal(() => _journal?.Find(key)) is not { State: TwilioSendState.Done } done)
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

    private LocalHours ReadHours(string text) => LocalHours.TryParse(text, out var hours) ? hours : throw End(ErrorRecords.InvalidInput(
        "InvalidLocalTime",
        $"'{DisplayText.Visible(text)}' does not name the hours of a day.",
        text,
        "Use two times with a hyphen between them, such as 08:00-21:00."));

    private void RecordSkipped(UniqueRecipients unique)
    {
        if (_run is not null && _journal is not null)
        {
            OfJournal(() => Await(async _ =>
            {
                await _journal.Open().SkipAsync(unique.Skipped.Select(static row => (row.Key!, row.Recipient))).ConfigureAwait(false);
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
        => new(this, session, ThrottleLimit, TimeSpan.FromSeconds(SettleSec), _journal?.Open(), _repeated, Wait, _place!.HasConnectionOfRows)
        {
            Limit = new FailureLimit(IsBound(nameof(MaximumFailures)) ? MaximumFailures : null, IsBound(nameof(MaximumFailurePercent)) ? MaximumFailurePercent : null),
        };

    private void Add(SendRow row)
    {
        _run ??= OfJournal(() => Start(RequireSession()));
        if (row.Key is not null)
        {
            // Since the person was asked, another command may have sent it.
            row = row with { Earlier = _journal!.Find(row.Key) };
            if (IsDone(row.Recipient, row.Input, row.Key))
            {
                return;
            }
        }

        _run.Add(row);
        _run.WaitFor(IsBulk ? RowsAhead : 0);
    }

    // A journal that cannot be used ends the command.
    private TResult OfJournal<TResult>(Func<TResult> use)
    {
        try
        {
            return use();
        }
        catch (MatonJournalException error)
        {
            throw End(ErrorRecords.From(error, Journal));
        }
    }
}
