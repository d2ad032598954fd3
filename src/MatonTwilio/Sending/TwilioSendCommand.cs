using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
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

    private SendRun<T>? _run;
    private CampaignJournal? _journal;

    /// <summary>
    /// The recipients: numbers in E.164 form (+14155550100), with a region also as people write them, or addresses of another kind
    /// (whatsapp:+14155550100, client:ann, sip:ann@example.com). From the pipeline: text, or objects and CSV rows with a To, Mobile, MobilePhone,
    /// PhoneNumber, Phone, Telephone or TelephoneNumber; of several, the first of these that is not empty.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), NotSent]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    [Alias("Mobile", "MobilePhone", "PhoneNumber", "Phone", "Telephone", "TelephoneNumber")]
    public string?[]? To { get; set; }

    /// <summary>The country (US, DE, ...) as whose numbers those are read that are not in E.164 form. Without it: the session's.</summary>
    [Parameter, NotSent, CountryCode, ArgumentCompleter(typeof(CountryCompleter))]
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
    [Parameter, NotSent, ValidateRange(0, 3600)]
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

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Journal is not null)
        {
            // Here only what stands on the command line is bound: that is what makes a campaign, whoever the rows are. By another property, or
            // by none, the same rows would be other ones.
            var campaign = new RequestFields(BoundFields.Of(this)).Add("Action", Action).Add(nameof(JournalKey), JournalKey?.ToUpperInvariant());
            _journal = new CampaignJournal(FilePath(Journal), campaign, JournalKey);
        }
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach (var written in Recipients())
        {
            var input = InputObject?.BaseObject is string ? written : (object?)InputObject ?? written;
            if (!TryReadNumber(written, allowSender: false, input, out var number, out var problem))
            {
                WriteError(problem);
                continue;
            }

            var recipient = new SendRecipient(number, written);
            if (TryComplete(BoundFields.Of(this), recipient, input, out var fields) && ShouldProcess(number, Shown(number, fields)))
            {
                Add(recipient, fields.Add(nameof(To), number), input);
            }
        }
    }

    // A contact may have a mobile number that is empty, and another number. A row without any is a row all the same: its error names it.
    private IEnumerable<string> Recipients() => To?.Any(static one => !string.IsNullOrWhiteSpace(one)) == true
        ? To.Select(static one => one ?? "")
        : [ContactNumber.Of(InputObject) ?? ""];

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        if (_run is null)
        {
            return;
        }

        _run.Finish();
        if (_run.Waiting is { Pending: > 0 } waiting)
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

    /// <summary>Completes the fields with what are not parameters of the same name; writes an error for a row that cannot be sent.</summary>
    /// <param name="bound">The fields of the bound parameters.</param>
    /// <param name="recipient">Whom it is for.</param>
    /// <param name="input">What the row was made from.</param>
    /// <param name="fields">The fields of the request, but for the recipient.</param>
    private protected virtual bool TryComplete(RequestFields bound, SendRecipient recipient, object input, out RequestFields fields)
    {
        fields = bound;
        return true;
    }

    /// <summary>What else to say of a send where a person sees it before it leaves; null for nothing.</summary>
    private protected virtual string? Figures(string recipient, RequestFields fields) => null;

    private string Shown(string recipient, RequestFields fields)
    {
        var action = Describe.Action(Action, fields);
        return IsChangeShown && Figures(recipient, fields) is { } figures ? $"{action}: {DisplayText.Visible(figures)}" : action;
    }

    private SendRun<T> Start(GatewaySession session)
        => new(this, session, ThrottleLimit, TimeSpan.FromSeconds(SettleSec), _journal?.Open(isRehearsal: session.Handle.Sandbox is not null), Wait);

    private void Add(SendRecipient recipient, RequestFields fields, object input)
    {
        var row = new SendRow(MakeClient(), recipient.Number, fields) { Input = input };
        if (_journal is not null)
        {
            if (!_journal.TryKey(row, recipient, out var keyed, out var problem))
            {
                WriteError(problem);
                return;
            }

            row = keyed;
        }

        try
        {
            _run ??= Start(RequireSession());
        }
        catch (MatonJournalException error)
        {
            Fail(error, Journal);
        }

        row = _journal?.WithEarlier(row) ?? row;
        if (row.Earlier is { State: TwilioSendState.Done } done)
        {
            if (PassThru)
            {
                WriteObject(done);
            }

            return;
        }

        _run!.Add(row);
        _run.WaitFor(IsBulk ? RowsAhead : 0);
    }
}
