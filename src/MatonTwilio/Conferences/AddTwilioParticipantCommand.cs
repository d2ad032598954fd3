using System.Management.Automation;
using System.Security;

namespace MatonTwilio.Commands;

/// <summary>
/// Calls people into a conference and returns the participants that Twilio created. If a call fails, the command writes one error and calls the others. A call of
/// unknown outcome is reported as an error, and is not repeated.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource#create-a-participant"/>
[Cmdlet(VerbsCommon.Add, "TwilioParticipant", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/conference-participant-resource#create-a-participant")]
[OutputType(typeof(TwilioParticipant))]
public sealed class AddTwilioParticipantCommand : TwilioChangeCommand<TwilioParticipant>
{
    private RecipientReader? _recipients;
    private SenderReader? _sender;

    /// <summary>
    /// The SID (CF...) of a conference in progress, or a name. Twilio uses the conference in progress with that name, or creates one. Objects from the
    /// pipeline provide their own SID.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The conference (CF...) in progress, or a name.")]
    [NotSent, SidsOfRows("ConferenceSid", "Sid"), ConferenceName]
    public string ConferenceSid { get; set; } = "";

    /// <summary>
    /// The people to call: numbers in E.164 format (in national format too, with the session's default country), or addresses of another kind (client:ann,
    /// sip:ann@example.com, app:AP...). The pipeline accepts text, and rows with a column such as To, Mobile, Cell, PhoneNumber or Phone.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The people to call."), NotSent, Recipients]
    [AllowNull, AllowEmptyString, AllowEmptyCollection, Alias("Recipient", "PhoneNumber", "Number", "Phone")]
    public string?[]? To { get; set; }

    /// <summary>The input from the pipeline: a row with the recipient, or the conference.</summary>
    [Parameter(ValueFromPipeline = true), NotSent]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// The caller: one of the account's numbers, a verified number, a client or, for SIP calls, a user name. The default is the session's default sender. A
    /// script block is run for each row; a column called From is not used.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, ArgumentCompleter(typeof(OwnNumberCompleter)), Alias("Sender")]
    public string? From { get; set; }

    /// <summary>A name for the participant within the conference, up to 128 characters. It can be used in place of the call's SID.</summary>
    [Parameter, ParticipantName, Text]
    public string? Label { get; set; }

    /// <summary>The URL that Twilio requests when the call changes.</summary>
    [Parameter, WebAddress, Text]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The changes to call -StatusCallback for: initiated, ringing, answered, completed.</summary>
    [Parameter, ArgumentCompleter(typeof(CallEventCompleter)), Text]
    public string[]? StatusCallbackEvent { get; set; }

    /// <summary>The time limit for an answer, in seconds, 5 to 600.</summary>
    [Parameter, ValidateRange(5, 600)]
    public int Timeout { get; set; }

    /// <summary>The time limit of the call, in seconds.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int TimeLimit { get; set; }

    /// <summary>Whether the participant is recorded.</summary>
    [Parameter]
    public SwitchParameter Record { get; set; }

    /// <summary>Whether the participant is muted.</summary>
    [Parameter]
    public SwitchParameter Muted { get; set; }

    /// <summary>When the other participants hear a beep: true, false, onEnter or onExit.</summary>
    [Parameter, ArgumentCompleter(typeof(BeepCompleter)), Text]
    public string? Beep { get; set; }

    /// <summary>Whether the conference starts when the participant joins. With <c>:$false</c>, it waits for another participant.</summary>
    [Parameter]
    public SwitchParameter StartConferenceOnEnter { get; set; }

    /// <summary>Whether the conference ends when the participant leaves.</summary>
    [Parameter]
    public SwitchParameter EndConferenceOnExit { get; set; }

    /// <summary>The URL of what the participant hears until the conference starts. With empty text, the participant hears nothing.</summary>
    [Parameter, WebAddress, MayBeEmpty, Text]
    public string? WaitUrl { get; set; }

    /// <summary>The HTTP method for -WaitUrl: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? WaitMethod { get; set; }

    /// <summary>Whether the other participants hear the ringing and other sounds before the call is answered.</summary>
    [Parameter]
    public SwitchParameter EarlyMedia { get; set; }

    /// <summary>The maximum number of participants, 2 to 250.</summary>
    [Parameter, ValidateRange(2, 250)]
    public int MaxParticipants { get; set; }

    /// <summary>Whether the conference is recorded: true, false, record-from-start or do-not-record.</summary>
    [Parameter, ArgumentCompleter(typeof(ConferenceRecordCompleter)), Text]
    public string? ConferenceRecord { get; set; }

    /// <summary>Whether silence is removed from the beginning and end of the conference's recording: trim-silence or do-not-trim.</summary>
    [Parameter, ArgumentCompleter(typeof(TrimCompleter)), Text]
    public string? ConferenceTrim { get; set; }

    /// <summary>The URL that Twilio requests when the conference changes. Twilio uses that of the first participant.</summary>
    [Parameter, WebAddress, Text]
    public string? ConferenceStatusCallback { get; set; }

    /// <summary>The HTTP method for -ConferenceStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? ConferenceStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -ConferenceStatusCallback for: start, end, join, leave, mute, hold, modify, speaker, announcement.</summary>
    [Parameter, ArgumentCompleter(typeof(ConferenceEventCompleter)), Text]
    public string[]? ConferenceStatusCallbackEvent { get; set; }

    /// <summary>The channels of the participant's recording: mono, or dual for one channel for each side.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingChannelsCompleter)), Text]
    public string? RecordingChannels { get; set; }

    /// <summary>The track that is recorded: inbound, outbound or both.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingTrackCompleter)), Text]
    public string? RecordingTrack { get; set; }

    /// <summary>Whether silence is removed from the beginning and end of the participant's recording: trim-silence or do-not-trim.</summary>
    [Parameter, ArgumentCompleter(typeof(TrimCompleter)), Text]
    public string? Trim { get; set; }

    /// <summary>The URL that Twilio requests when the participant's recording changes.</summary>
    [Parameter, WebAddress, Text]
    public string? RecordingStatusCallback { get; set; }

    /// <summary>The HTTP method for -RecordingStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? RecordingStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -RecordingStatusCallback for: started, in-progress, paused, resumed, stopped, completed, failed, absent.</summary>
    [Parameter, ArgumentCompleter(typeof(ParticipantRecordingEventCompleter)), Text]
    public string[]? RecordingStatusCallbackEvent { get; set; }

    /// <summary>The ID of the recording configuration for the participant's recording.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? RecordingConfigurationId { get; set; }

    /// <summary>The ID of the transcription configuration for the participant.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? TranscriptionConfigurationId { get; set; }

    /// <summary>The URL that Twilio requests when the conference's recording changes.</summary>
    [Parameter, WebAddress, Text]
    public string? ConferenceRecordingStatusCallback { get; set; }

    /// <summary>The HTTP method for -ConferenceRecordingStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? ConferenceRecordingStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -ConferenceRecordingStatusCallback for: in-progress, completed, failed, absent.</summary>
    [Parameter, ArgumentCompleter(typeof(ConferenceRecordingEventCompleter)), Text]
    public string[]? ConferenceRecordingStatusCallbackEvent { get; set; }

    /// <summary>The user name for calls to a SIP address.</summary>
    [Parameter, Text]
    public string? SipAuthUsername { get; set; }

    /// <summary>The password for calls to a SIP address.</summary>
    [Parameter, Secret]
    public SecureString? SipAuthPassword { get; set; }

    /// <summary>The Twilio region that mixes the audio: us1, us2, ie1, de1, sg1, br1, au1 or jp1.</summary>
    [Parameter, ArgumentCompleter(typeof(MixingRegionCompleter)), Text]
    public string? Region { get; set; }

    /// <summary>Whether only the participant of -CallSidToCoach hears this one.</summary>
    [Parameter]
    public SwitchParameter Coaching { get; set; }

    /// <summary>The call (CA...) of the coached participant.</summary>
    [Parameter, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string? CallSidToCoach { get; set; }

    /// <summary>The size of the jitter buffer, which smooths delays of the audio: off, small, medium or large.</summary>
    [Parameter, ArgumentCompleter(typeof(JitterBufferSizeCompleter)), Text]
    public string? JitterBufferSize { get; set; }

    /// <summary>The BYOC trunk (BY...) that the call uses.</summary>
    [Parameter, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("BY")]
    public string? Byoc { get; set; }

    /// <summary>The caller that is shown at a client or SIP address, in place of -From.</summary>
    [Parameter, ArgumentCompleter(typeof(OwnNumberCompleter)), Text]
    public string? CallerId { get; set; }

    /// <summary>The caller's name that is shown at a SIP address, 2 to 255 characters.</summary>
    [Parameter, ValidateLength(2, 255), Text]
    public string? CallerDisplayName { get; set; }

    /// <summary>The reason for the call, up to 50 characters. Some phones show it.</summary>
    [Parameter, ValidateLength(0, 50), Text]
    public string? CallReason { get; set; }

    /// <summary>The token of an incoming call, which allows this call to show the caller of that one.</summary>
    [Parameter, Text]
    public string? CallToken { get; set; }

    /// <summary>The PASSporTs (signed caller identities of STIR/SHAKEN) of the call, each in base64. The maximum is five.</summary>
    [Parameter, ValidateCount(1, 5), ApiField(nameof(Passports), IsOneText = true), Text]
    public string[]? Passports { get; set; }

    /// <summary>
    /// For an emergency call, the caller's position: latitude and longitude in decimal degrees with a space between them. Twilio uses the first 150
    /// characters.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? EmergencyCallerPosition { get; set; }

    /// <summary>For an emergency call, the caller's place in the building. Twilio uses the first 20 characters.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? EmergencyCallerLocation { get; set; }

    /// <summary>For an emergency call, the caller's organization. Twilio uses the first 20 characters.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? EmergencyName { get; set; }

    /// <summary>For an emergency call, the caller's street with the house number. Twilio uses the first 60 characters.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? EmergencyAddress { get; set; }

    /// <summary>For an emergency call, the caller's postal code. Twilio uses the first 20 characters.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? EmergencyZipCode { get; set; }

    /// <summary>For an emergency call, the caller's city. Twilio uses the first 20 characters.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? EmergencyCity { get; set; }

    /// <summary>For an emergency call, the caller's state or province. Twilio uses the first 20 characters.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? EmergencyState { get; set; }

    /// <summary>For an emergency call, the caller's country: US or CA.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(EmergencyCountryCompleter)), Text]
    public string? EmergencyCountry { get; set; }

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

    /// <summary>The URL that Twilio requests with the result of answering machine detection.</summary>
    [Parameter, WebAddress, Text]
    public string? AmdStatusCallback { get; set; }

    /// <summary>The HTTP method for -AmdStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? AmdStatusCallbackMethod { get; set; }

    /// <summary>The URL that Twilio requests to wake a client before the call.</summary>
    [Parameter, WebAddress, Text]
    public string? ClientNotificationUrl { get; set; }

    private protected override string Owner => $"Conferences/{Uri.EscapeDataString(ConferenceSid)}";

    private protected override void Begin()
    {
        _recipients = new RecipientReader(this, AddressUse.ParticipantRecipient, Numbers, WriteError);
        if (IsBound(nameof(To)) && !IsScriptOfRows(nameof(To), To))
        {
            _recipients.RequireGiven(To);
        }

        _sender = ReadSender(AddressUse.CallParty, From);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (recipient, _, input) in _recipients!.Read(To, InputObject))
        {
            if (_sender!.TryGet(From, input, out var sender, out var problem))
            {
                Create(recipient.Number, $"Call into conference {ConferenceSid}", BoundFields.Of(this).Add(nameof(From), sender).Add(nameof(To), recipient.Number));
            }
            else
            {
                WriteError(problem);
            }
        }
    }
}
