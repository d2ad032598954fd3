using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using NotNullWhenAttribute = System.Diagnostics.CodeAnalysis.NotNullWhenAttribute;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that create a request for each row, with its recipient, sender, account, fields and key in the journal. An invalid row is refused, and
/// the other rows are used.
/// </summary>
/// <typeparam name="T">The type of the record that Twilio creates.</typeparam>
public abstract class TwilioRowsCommand<T> : TwilioChangeCommand<T>, INumberRegion
    where T : TwilioResource
{
    private RecipientReader? _recipients;
    private TemplatedFields? _templates;
    private SenderReader? _sender;
    private PlaceReader? _place;
    private CampaignJournal? _journal;

    /// <summary>
    /// The recipients: numbers in E.164 format (in national format too, with -Region), or addresses of a channel (whatsapp:+14155550100, client:ann,
    /// sip:ann@example.com). The pipeline accepts text, and rows with a column such as To, Mobile, Cell, PhoneNumber or Phone.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The recipients."), NotSent, Recipients]
    [AllowNull, AllowEmptyString, AllowEmptyCollection, Alias("Recipient", "PhoneNumber", "Number", "Phone")]
    public string?[]? To { get; set; }

    /// <summary>
    /// The account (AC...) to work on. The default is the session's account, or the main account of the connection. A script block is run for each row; a
    /// column called AccountSid is not used.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent]
    public sealed override string? AccountSid { get; set; }

    /// <summary>
    /// The Maton connection to use for this command, in place of the session's. A script block is run for each row; a column called ConnectionId is
    /// not used.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, ArgumentCompleter(typeof(ConnectionCompleter))]
    public sealed override string? ConnectionId { get; set; }

    /// <summary>The default country for numbers that are not in E.164 format, as a two-letter code. The default is the session's.</summary>
    [Parameter, NotSent, CountryCode, ArgumentCompleter(typeof(RegionCompleter)), Text, Alias("Country", "CountryCode")]
    public string? Region { get; set; }

    /// <summary>The input from the pipeline. Placeholders are replaced by its properties, and each result has it as InputObject.</summary>
    [Parameter(ValueFromPipeline = true), NotSent]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// A file in which each send is recorded before and after it. The same command with the same file resumes where it stopped, and sends nothing twice. The
    /// file contains phone numbers, and only its owner may read it.
    /// </summary>
    [Parameter, NotSent, ValidateNotNullOrEmpty, Text]
    public string? Journal { get; set; }

    /// <summary>The property that identifies a row in the journal, such as CustomerId. By default, the content of a row identifies it.</summary>
    [Parameter, NotSent, ValidateNotNullOrEmpty, Text]
    public string? JournalKey { get; set; }

    /// <summary>The description of a send in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    /// <summary>The use of the recipients.</summary>
    private protected abstract AddressUse Use { get; }

    /// <summary>The value of -From for the current input. It is not one of the fields: see <see cref="SenderReader"/>.</summary>
    private protected abstract string? Sender { get; }

    /// <summary>The use of the sender.</summary>
    private protected abstract AddressUse SenderUse { get; }

    /// <summary>Whether a sender is required.</summary>
    private protected virtual bool IsSenderRequired => true;

    /// <summary>The messaging service that chooses the senders; null for none.</summary>
    private protected virtual string? SenderService => null;

    /// <summary>Whether each row has its own connection.</summary>
    private protected bool HasConnectionOfRows => _place!.HasConnectionOfRows;

    /// <summary>The journal; null without -Journal.</summary>
    private protected CampaignJournal? CampaignJournal => _journal;

    private protected override void Begin()
    {
        // Only parameters on the command line are bound at this point.
        _recipients = new RecipientReader(this, Use, Numbers, Refuse);
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

        if (Journal is not null)
        {
            // These fields identify the campaign, independent of its rows. With another key property, or without one, the same rows would be different rows.
            _sender.TryGet(Sender, input: null, out var sender, out _);
            var campaign = WithSender(BoundFields.Of(this), sender).Add("Action", Action).Add(nameof(JournalKey), JournalKey?.ToUpperInvariant());
            _journal = new CampaignJournal(FilePath(Journal), campaign, JournalKey, () => RequireSession().Handle.Sandbox is not null);
        }
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (IsGiven(nameof(To)) && !HasScript)
        {
            _recipients!.RequireNone(InputObject);
        }

        foreach (var (recipient, row, input) in _recipients!.Read(To, InputObject))
        {
            try
            {
                Read(recipient, row, input);
            }
            catch (RowException error)
            {
                Refuse(RowErrors.Unreadable(error, input));
            }
            catch (TemplateException error)
            {
                Refuse(ErrorRecords.InvalidInput(error.ErrorId, $"{error.Message} {RowErrors.NotSent}", input, error.Hint));
            }
        }
    }

    /// <summary>Adds the fields whose values on the command line may contain placeholders.</summary>
    private protected abstract void AddTemplates(TemplatedFields templates);

    /// <summary>Adds the fields that are not parameters of the same name.</summary>
    /// <param name="bound">The fields of the bound parameters, with placeholders replaced.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="row">The row; null if the input is not a row.</param>
    /// <param name="input">The input, for an error.</param>
    /// <param name="fields">The fields of the request, without the recipient.</param>
    /// <param name="problem">The reason why the row cannot be sent.</param>
    private protected abstract bool TryComplete(
        RequestFields bound, SendRecipient recipient, Row? row, object? input, out RequestFields fields, [NotNullWhen(false)] out ErrorRecord? problem);

    /// <summary>Processes a row that can be sent.</summary>
    private protected abstract void Take(CampaignRow row);

    /// <summary>Reports the error of a row that cannot be sent.</summary>
    private protected virtual void Refuse(ErrorRecord problem) => WriteError(problem);

    /// <summary>The journal entry of a row that an earlier run has sent; null for none.</summary>
    private protected TwilioSendEntry? FindSent(string? key)
        => key is not null && OfJournal(() => _journal?.Find(key)) is { State: TwilioSendState.Done } done ? done : null;

    /// <summary>Uses the journal. If it cannot be used, the command ends.</summary>
    private protected TResult OfJournal<TResult>(Func<TResult> use)
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

    private static RequestFields WithSender(RequestFields bound, string? sender) => sender is null ? bound : bound.Add("From", sender);

    private void Read(SendRecipient recipient, Row? row, object? input)
    {
        if (!_sender!.TryGet(Sender, input, out var sender, out var problem)
            || !_place!.TryGet(AccountSid, ConnectionId, input, out var place, out problem))
        {
            Refuse(problem);
            return;
        }

        var bound = _templates!.Fill(WithSender(BoundFields.Of(this), sender), row, recipient);
        if (!TryComplete(bound, recipient, row, input, out var fields, out problem))
        {
            Refuse(problem);
            return;
        }

        fields = fields.Add(nameof(To), recipient.Number);
        (string Key, string? Content) key = default;
        if (_journal is null || _journal.TryKey(fields, recipient, input, out key, out problem))
        {
            Take(new CampaignRow(recipient.Number, fields, input)
            {
                Sender = sender ?? SenderService ?? "",
                Key = key.Key,
                Content = key.Content,
                AccountSid = place.Account,
                ConnectionId = place.Connection,
            });
        }
        else
        {
            Refuse(problem);
        }
    }
}
