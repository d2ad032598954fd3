using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Calls each recipient. If a call fails, the command writes one error and calls the others. A call of unknown outcome is not repeated.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioCall", SupportsShouldProcess = true, DefaultParameterSetName = UrlSet,
    HelpUri = "https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource")]
[OutputType(typeof(TwilioCall))]
public sealed class StartTwilioCallCommand : TwilioSendCommand<TwilioCall>
{
    // Twilio accepts one type of instructions, so each type is a parameter set.
    private const string UrlSet = "Url";
    private const string TwimlSet = "Twiml";
    private const string ApplicationSet = "Application";
    private const string SaySet = "Say";

    // Prices change, so only those of the last weeks are used.
    private static readonly TimeSpan PriceTime = TimeSpan.FromDays(30);

    private FieldTemplate? _say;
    private CallCosts? _costs;

    /// <summary>
    /// The caller: one of the account's numbers, a verified number, a client or a SIP address. The default is the session's default sender. A script block is
    /// run for each row; a column called From is not used.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, ArgumentCompleter(typeof(OwnNumberCompleter)), Alias("Sender")]
    public string? From { get; set; }

    /// <summary>
    /// The URL from which Twilio requests instructions when the call is answered. {Name} is replaced by the column Name of the row, escaped for a URL.
    /// </summary>
    [Parameter(
        Mandatory = true, ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The URL from which Twilio requests instructions when the call is answered.")]
    [WebAddress(AllowPlaceholder = true)]
    public string? Url { get; set => field = Exclusive(value); }

    /// <summary>The HTTP method for -Url: GET or POST.</summary>
    [Parameter(ParameterSetName = UrlSet), ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? Method { get; set => field = Exclusive(value); }

    /// <summary>The URL that Twilio requests if -Url fails.</summary>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? FallbackUrl { get; set => field = Exclusive(value); }

    /// <summary>The HTTP method for -FallbackUrl: GET or POST.</summary>
    [Parameter(ParameterSetName = UrlSet), ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? FallbackMethod { get; set => field = Exclusive(value); }

    /// <summary>The instructions, as TwiML of up to 4,000 characters. {Name} is replaced by the column Name of the row, escaped for XML.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TwimlSet, ValueFromPipelineByPropertyName = true, HelpMessage = "The instructions, as TwiML of up to 4,000 characters.")]
    [ValidateLength(1, TwimlLimit.Characters)]
    public string? Twiml { get; set => field = Exclusive(value); }

    /// <summary>The application (AP...) that handles the call.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ApplicationSet, HelpMessage = "The application (AP...) that handles the call.")]
    [SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AP")]
    public string? ApplicationSid { get; set => field = Exclusive(value); }

    /// <summary>A text to read aloud. It is escaped and sent as TwiML. {Name} is replaced by the column Name of the row.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SaySet, ValueFromPipelineByPropertyName = true, HelpMessage = "A text to read aloud."), NotSent, ValidateNotNullOrEmpty]
    [OneText, Alias("Message", "Text")]
    public string? Say { get; set => field = Exclusive(value); }

    /// <summary>The voice for -Say, such as Polly.Joanna.</summary>
    [Parameter(ParameterSetName = SaySet, ValueFromPipelineByPropertyName = true), RowScript, NotSent, ArgumentCompleter(typeof(VoiceCompleter))]
    public string? Voice { get; set => field = Exclusive(value); }

    /// <summary>The language for -Say, such as en-GB.</summary>
    [Parameter(ParameterSetName = SaySet, ValueFromPipelineByPropertyName = true), RowScript, NotSent, ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set => field = Exclusive(value); }

    /// <summary>The number of times that -Say reads the text. 0 repeats it until the call ends.</summary>
    [Parameter(ParameterSetName = SaySet), NotSent, ValidateRange(0, 1000), NotBlank]
    public int Loop { get; set => field = Exclusive(value); }

    /// <summary>The URL that Twilio requests when the call changes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The changes to call -StatusCallback for: initiated, ringing, answered, completed.</summary>
    [Parameter, ArgumentCompleter(typeof(CallEventCompleter)), Text]
    public string[]? StatusCallbackEvent { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The keys to press after the call is answered: digits, #, *, and w for a pause of half a second.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Form("[0-9#*wW]{1,32}", "up to 32 of digits, #, * and w")]
    public string? SendDigits { get; set; }

    /// <summary>The time limit for an answer, in seconds, 1 to 600.</summary>
    [Parameter, ValidateRange(1, 600)]
    public int Timeout { get; set; }

    /// <summary>Whether the call is recorded.</summary>
    [Parameter]
    public SwitchParameter Record { get; set; }

    /// <summary>The channels of the recording: mono, or dual for one channel for each side.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingChannelsCompleter)), Text]
    public string? RecordingChannels { get; set; }

    /// <summary>The URL that Twilio requests when the recording changes.</summary>
    [Parameter, WebAddress, Text]
    public string? RecordingStatusCallback { get; set; }

    /// <summary>The HTTP method for -RecordingStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? RecordingStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -RecordingStatusCallback for: in-progress, completed, absent.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingEventCompleter)), Text]
    public string[]? RecordingStatusCallbackEvent { get; set; }

    /// <summary>The track that is recorded: inbound, outbound or both.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingTrackCompleter)), Text]
    public string? RecordingTrack { get; set; }

    /// <summary>Whether silence is removed from the beginning and end of the recording: trim-silence or do-not-trim.</summary>
    [Parameter, ArgumentCompleter(typeof(TrimCompleter)), Text]
    public string? Trim { get; set; }

    /// <summary>The ID of the recording configuration.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? RecordingConfigurationId { get; set; }

    /// <summary>The user name for calls to a SIP address.</summary>
    [Parameter, Text]
    public string? SipAuthUsername { get; set; }

    /// <summary>The password for calls to a SIP address.</summary>
    [Parameter, Secret]
    public System.Security.SecureString? SipAuthPassword { get; set; }

    /// <summary>How Twilio detects an answering machine: Enable, or DetectMessageEnd to wait for the end of its greeting.</summary>
    [Parameter, ArgumentCompleter(typeof(MachineDetectionCompleter)), Text]
    public string? MachineDetection { get; set; }

    /// <summary>The time limit of detection, in seconds, 3 to 59.</summary>
    [Parameter, ValidateRange(3, 59)]
    public int MachineDetectionTimeout { get; set; }

    /// <summary>The length of speech from which Twilio reports a machine, in milliseconds, 1000 to 6000.</summary>
    [Parameter, ValidateRange(1000, 6000)]
    public int MachineDetectionSpeechThreshold { get; set; }

    /// <summary>The silence after which speech counts as ended, in milliseconds, 500 to 5000.</summary>
    [Parameter, ValidateRange(500, 5000)]
    public int MachineDetectionSpeechEndThreshold { get; set; }

    /// <summary>The initial silence after which detection ends, in milliseconds, 2000 to 10000.</summary>
    [Parameter, ValidateRange(2000, 10_000)]
    public int MachineDetectionSilenceTimeout { get; set; }

    /// <summary>Whether the call continues during answering machine detection.</summary>
    [Parameter]
    public SwitchParameter AsyncAmd { get; set; }

    /// <summary>The URL that Twilio requests with the result of -AsyncAmd.</summary>
    [Parameter, WebAddress, Text]
    public string? AsyncAmdStatusCallback { get; set; }

    /// <summary>The HTTP method for -AsyncAmdStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? AsyncAmdStatusCallbackMethod { get; set; }

    /// <summary>The caller that is shown at a client or SIP address, in place of -From.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(OwnNumberCompleter))]
    public string? CallerId { get; set; }

    /// <summary>The BYOC trunk (BY...) that the call uses.</summary>
    [Parameter, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("BY")]
    public string? Byoc { get; set; }

    /// <summary>The reason for the call, up to 50 characters. Some phones show it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ValidateLength(0, 50)]
    public string? CallReason { get; set; }

    /// <summary>The token of an incoming call, which allows this call to show the caller of that one.</summary>
    [Parameter, Text]
    public string? CallToken { get; set; }

    /// <summary>The PASSporTs (signed caller identities of STIR/SHAKEN) of the call, each in base64. The maximum is five.</summary>
    [Parameter, ValidateCount(1, 5), ApiField(nameof(Passports), IsOneText = true), Text]
    public string[]? Passports { get; set; }

    /// <summary>The time limit of the call, in seconds.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int TimeLimit { get; set; }

    /// <summary>The URL that Twilio requests to wake a client before the call.</summary>
    [Parameter, WebAddress, Text]
    public string? ClientNotificationUrl { get; set; }

    private protected override string Action => "Call";

    private protected override AddressUse Use => AddressUse.CallRecipient;

    private protected override AddressUse SenderUse => AddressUse.CallParty;

    private protected override string? Sender => From;

    private protected override decimal? EstimateOf(CampaignRow row) => (_costs ??= new(this, TimeProvider.System.GetUtcNow() - PriceTime, MakeClient)).Estimate(row);

    private protected override void AddTemplates(TemplatedFields templates)
    {
        templates.Add(nameof(Url), FieldTemplate.OfUrl(Url));
        templates.Add(nameof(Twiml), FieldTemplate.OfXml(nameof(Twiml), Twiml));
        _say = FieldTemplate.OfText(Say);
        if (Say is not null && _say is null && ProblemOfSay(Say, out _) is { } problem)
        {
            throw End(ErrorRecords.InvalidInput("InvalidText", problem, Say));
        }
    }

    private protected override bool TryComplete(
        RequestFields bound, SendRecipient recipient, Row? row, object? input, out RequestFields fields, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        fields = bound;
        string? reason = null;
        if (Say is not null)
        {
            reason = ProblemOfSay(_say?.Render(row, recipient) ?? Say, out var twiml);
            fields = fields.Add(nameof(Twiml), twiml);
        }

        reason ??= ProblemOfTwiml(fields) ?? ProblemOfUrl(fields);
        problem = reason is null ? null : ErrorRecords.InvalidInput("InvalidText", $"{reason} It was not called.", input);
        return problem is null;
    }

    // A column of the same name is not used, and an empty cell means no value.
    private string? Typed(string parameter, string? value) => IsTyped(parameter) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string? ProblemOfTwiml(RequestFields fields) => fields.Any(static field => field is { Key: nameof(Twiml), Value.Length: > TwimlLimit.Characters })
        ? $"The instructions have more than the {TwimlLimit.Characters} characters that Twilio accepts."
        : null;

    private static string? ProblemOfUrl(RequestFields fields)
        => fields.FirstOrDefault(static field => field.Key == nameof(Url)) is { Value: { } url } && !WebAddressAttribute.IsAddress(url) ? WebAddressAttribute.Explain(url) : null;

    private string? ProblemOfSay(string text, out string twiml)
    {
        try
        {
            twiml = MatonTwilio.Gateway.Resources.Twiml.Say(text, Typed(nameof(Voice), Voice), Typed(nameof(Language), Language), IsBound(nameof(Loop)) ? Loop : null);
            return twiml.Length <= TwimlLimit.Characters ? null : $"The text for -Say becomes TwiML of {twiml.Length} characters. Twilio accepts {TwimlLimit.Characters}.";
        }
        catch (ArgumentException)
        {
            twiml = "";
            return "The text for -Say, or its voice or language, contains a control character, which cannot be read aloud.";
        }
    }
}
