using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that send the messages of rows, or measure them before a send.</summary>
public abstract class TwilioSmsCommand : TwilioSendCommand<TwilioMessage>
{
    // A message has one type of sender, and each type is a parameter set. The type of content may differ from row to row.
    private protected const string FromSet = "From";
    private const string ServiceSet = "Service";

    private const string NoSchedule = "-SendAt requires -MessagingServiceSid. Only a messaging service schedules messages.";
    private const string GetService = "Get the SID of a messaging service (MG...) from the Twilio Console.";
    private const int LongestBody = 1600;
    private const int MostMedia = 10;

    // Twilio requires 15 minutes, and the request may wait for the rate limit.
    private static readonly TimeSpan SoonestSchedule = TimeSpan.FromMinutes(20);

    private bool _hasContent;
    private bool _isFirstRow = true;

    /// <summary>
    /// The message body, up to 1,600 characters. A message requires a body, media or a content template. {Name} is replaced by the column Name of the row,
    /// {Due:d} with a format. Use {{ and }} for braces in a body with placeholders.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [OneText, ValidateLength(0, LongestBody), Alias("Message", "Text")]
    public string? Body { get; set; }

    /// <summary>
    /// The sender: one of the account's numbers, a short code, an alphanumeric sender or a channel address. The default, without a messaging service, is the
    /// session's default sender. A script block is run for each row; a column called From is not used.
    /// </summary>
    [Parameter(ParameterSetName = FromSet, ValueFromPipelineByPropertyName = true)]
    [NotSent, ArgumentCompleter(typeof(OwnNumberCompleter)), Alias("Sender")]
    public string? From { get; set => field = Exclusive(value); }

    /// <summary>The messaging service (MG...) that chooses the sender.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ServiceSet, HelpMessage = "The messaging service (MG...) that chooses the sender.")]
    [SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("MG")]
    public string? MessagingServiceSid { get; set => field = Exclusive(value); }

    /// <summary>
    /// The URLs of up to ten media files to send, with or without a body. {Name} is replaced by the column Name of the row, escaped for a URL.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cells, ValidateCount(0, MostMedia), WebAddress(AllowPlaceholder = true)]
    public string[]? MediaUrl { get; set; }

    /// <summary>The content template (HX...) to send.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("HX", AllowEmpty = true)]
    public string? ContentSid { get; set; }

    /// <summary>
    /// The content template's variables, as a hashtable, an object or JSON text: <c>@{ 1 = 'Ann' }</c> or <c>'{"1": "Ann"}'</c>. {Name} within quotes is replaced
    /// by the column Name of the row.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), JsonText]
    public string? ContentVariables { get; set; }

    /// <summary>
    /// The time at which Twilio sends the message, 15 minutes to 35 days ahead. Requires -MessagingServiceSid: only a messaging service schedules messages.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), OptionalTime, Moment]
    public DateTimeOffset SendAt { get; set; }

    /// <summary>The type of the schedule. Twilio supports only fixed, which is the default with -SendAt. Requires -MessagingServiceSid.</summary>
    [Parameter, ArgumentCompleter(typeof(ScheduleTypeCompleter)), Text]
    public string? ScheduleType { get; set; }

    /// <summary>
    /// Schedules messages at Twilio for recipients whose local time is outside -LocalTime, for the next time when it is inside. Requires -LocalTime and
    /// -MessagingServiceSid: only a messaging service schedules messages, from 15 minutes to 35 days ahead.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter ScheduleLocal { get; set; }

    /// <summary>The sender that is used if the messaging service has none that fits. Requires -MessagingServiceSid.</summary>
    [Parameter]
    [PhoneNumber(AddressUse.MessageParty), ArgumentCompleter(typeof(OwnNumberCompleter)), Text]
    public string? FallbackFrom { get; set; }

    /// <summary>The URL that Twilio requests when the status changes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The application (AP...) whose message status callback is used.</summary>
    [Parameter, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AP")]
    public string? ApplicationSid { get; set; }

    /// <summary>The maximum price of the message, in US dollars. Twilio does not send more expensive messages.</summary>
    [Parameter, NotBlank]
    public decimal MaxPrice { get; set; }

    /// <summary>Whether you will report the outcome with Set-TwilioMessageFeedback.</summary>
    [Parameter]
    public SwitchParameter ProvideFeedback { get; set; }

    /// <summary>The number of the attempt to send this message, counted over all providers.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Attempt { get; set; }

    /// <summary>The maximum time in Twilio's queue, in seconds, 1 to 36,000.</summary>
    [Parameter, ValidateRange(1, TwilioMessage.LongestValiditySeconds)]
    public int ValidityPeriod { get; set; }

    /// <summary>Reserved by Twilio.</summary>
    [Parameter]
    public SwitchParameter ForceDelivery { get; set; }

    /// <summary>Whether Twilio stores the message body: retain or discard.</summary>
    [Parameter, ArgumentCompleter(typeof(ContentRetentionCompleter)), Text]
    public string? ContentRetention { get; set; }

    /// <summary>Whether Twilio stores the recipient's number: retain or obfuscate.</summary>
    [Parameter, ArgumentCompleter(typeof(AddressRetentionCompleter)), Text]
    public string? AddressRetention { get; set; }

    /// <summary>Whether Twilio replaces characters that would force UCS-2, such as curly quotes.</summary>
    [Parameter]
    public SwitchParameter SmartEncoded { get; set; }

    /// <summary>Rich actions for channels that support them, such as a location.</summary>
    [Parameter, Text]
    public string[]? PersistentAction { get; set; }

    /// <summary>The traffic type. Twilio supports only free.</summary>
    [Parameter, ArgumentCompleter(typeof(TrafficTypeCompleter)), Text]
    public string? TrafficType { get; set; }

    /// <summary>The purpose of the message, such as otp, notifications, marketing or customercare.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(MessageIntentCompleter)), Text]
    public string? MessageIntent { get; set; }

    /// <summary>Whether links in the body are shortened, if the messaging service has a domain for it.</summary>
    [Parameter]
    public SwitchParameter ShortenUrls { get; set; }

    /// <summary>Whether the message is sent as one MMS message instead of several SMS segments.</summary>
    [Parameter]
    public SwitchParameter SendAsMms { get; set; }

    /// <summary>Whether Twilio checks the message for fraud: enable or disable.</summary>
    [Parameter, ArgumentCompleter(typeof(RiskCheckCompleter)), Text]
    public string? RiskCheck { get; set; }

    private protected override string Action => "Send SMS";

    private protected override AddressUse Use => AddressUse.MessageRecipient;

    private protected override AddressUse SenderUse => AddressUse.MessageParty;

    private protected override string? Sender => From;

    private protected override string? SenderService => MessagingServiceSid;

    private protected override bool IsSenderRequired => MessagingServiceSid is null;

    private protected override void Begin()
    {
        if (MessagingServiceSid is null && OnlyOfService() is var (id, message))
        {
            throw End(ErrorRecords.InvalidInput(id, message, target: null, GetService));
        }

        if (ScheduleLocal && LocalTime is null)
        {
            throw End(ErrorRecords.InvalidInput("NoLocalTime", "-ScheduleLocal requires -LocalTime.", target: null, "Use -LocalTime 08:00-21:00."));
        }

        _hasContent = IsBound(nameof(Body)) || IsBound(nameof(MediaUrl)) || IsBound(nameof(ContentSid));
        base.Begin();
    }

    private (string Id, string Message)? OnlyOfService()
        => IsBound(nameof(SendAt)) || IsBound(nameof(ScheduleType)) ? ("NoSchedule", NoSchedule)
            : ScheduleLocal ? ("NoSchedule", "-ScheduleLocal requires -MessagingServiceSid. Only a messaging service schedules messages.")
            : FallbackFrom is not null ? ("NoService", "-FallbackFrom requires -MessagingServiceSid. It is used if the messaging service has no sender that fits.")
            : null;

    private protected override void AddTemplates(TemplatedFields templates)
    {
        templates.Add(nameof(Body), FieldTemplate.OfText(Body));
        templates.Add(nameof(MediaUrl), [.. (MediaUrl ?? []).Select(FieldTemplate.OfUrl)]);
        templates.Add(nameof(ContentVariables), FieldTemplate.OfJson(nameof(ContentVariables), ContentVariables));
    }

    private protected override bool TryComplete(
        RequestFields bound, SendRecipient recipient, Row? row, object? input, out RequestFields fields, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        // An alias of -Body also binds columns from which RowContent chooses.
        fields = IsTyped(nameof(Body)) || row?.TryRead(nameof(Body), out _) != false ? bound : bound.Without(nameof(Body));

        // Empty cells are ignored.
        fields = SendAt == default ? fields.WithoutEmpty().Without(nameof(SendAt)) : fields.WithoutEmpty();
        fields = row is null ? fields : RowContent.Complete(fields, row, _hasContent, SayOfFirstRow);
        _isFirstRow = false;
        if (fields.Any(static field => field.Key == nameof(SendAt)) && !IsBound(nameof(ScheduleType)))
        {
            fields.Add(nameof(ScheduleType), "fixed");
        }

        problem = ProblemOf(fields) is var (id, reason) ? ErrorRecords.InvalidInput(id, $"{reason} {RowErrors.NotSent}", input) : null;
        return problem is null;
    }

    private void SayOfFirstRow(string text)
    {
        if (_isFirstRow)
        {
            WriteDetail(text);
        }
    }

    private (string Id, string Problem)? ProblemOf(RequestFields fields)
    {
        var media = fields.Where(static field => field.Key == nameof(MediaUrl)).Select(static field => field.Value).ToList();
        return ContentProblem(fields) is { } content ? ("InvalidContent", content)
            : fields.FirstOrDefault(static field => field.Key == nameof(Body)) is { Value.Length: > LongestBody } body
                ? ("InvalidBody", $"The body has {body.Value.Length} characters. The maximum is {LongestBody}.")
            : media.Find(static url => !WebAddressAttribute.IsAddress(url)) is { } wrong ? ("InvalidMediaUrl", WebAddressAttribute.Explain(wrong))
            : media.Count > MostMedia ? ("InvalidMediaUrl", $"A message has at most {MostMedia} media files.")
            : MessagingServiceSid is null && fields.Any(static field => field.Key == nameof(SendAt)) ? ("NoSchedule", NoSchedule)
            : null;
    }

    private protected override string? Figures(string recipient, RequestFields fields) => Measure(recipient, fields)?.ToString();

    private protected override int SegmentsOf(CampaignRow row) => Measure(row.Recipient, row.Fields)?.Segments ?? 1;

    private protected override decimal? EstimateOf(CampaignRow row)
        => Histories.Estimate(row, SmsText.HasMedia(row.Fields) ? 0 : SegmentsOf(row));

    private protected override DateTimeOffset? ScheduleOf(CampaignRow row) => row.Fields.FirstOrDefault(static field => field.Key == nameof(SendAt)).Value is { } at
        ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)
        : null;

    private protected override CampaignRow? Schedule(CampaignRow row, Func<DateTimeOffset, DateTimeOffset?> nextFrom)
    {
        var soonest = TimeProvider.System.GetUtcNow() + SoonestSchedule;
        return ScheduleLocal && nextFrom(ScheduleOf(row) is { } asked && asked > soonest ? asked : soonest) is { } at
            ? row with { Fields = row.Fields.Without(nameof(SendAt), nameof(ScheduleType)).Add(nameof(SendAt), at).Add(nameof(ScheduleType), "fixed") }
            : null;
    }

    private TwilioSmsMeasure? Measure(string recipient, RequestFields fields) => SmsText.Of(recipient, fields) is { } text ? SmsMeter.Measure(text, SmartEncoded) : null;

    private static string? ContentProblem(RequestFields fields)
    {
        var hasText = fields.Any(static field => field.Key is nameof(Body) or nameof(MediaUrl));
        var hasTemplate = fields.Any(static field => field.Key == nameof(ContentSid));
        return (hasText, hasTemplate) switch
        {
            (false, false) => "A message requires a body (-Body), media (-MediaUrl) or a content template (-ContentSid).",
            (true, true) => "-ContentSid cannot be used with -Body or -MediaUrl, because the content template has its own.",
            _ => null,
        };
    }
}
