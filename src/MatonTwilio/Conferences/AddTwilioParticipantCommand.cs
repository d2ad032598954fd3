using System.Management.Automation;
using System.Security;

namespace MatonTwilio.Commands;

/// <summary>
/// Calls people into a conference and returns each as Twilio took it. One recipient's failure is one error; the others are called. A call
/// whose outcome is not known is an error that says so; it is not made again.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource#create-a-participant"/>
[Cmdlet(VerbsCommon.Add, "TwilioParticipant", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/conference-participant-resource#create-a-participant")]
[OutputType(typeof(TwilioParticipant))]
public sealed class AddTwilioParticipantCommand : TwilioChangeCommand<TwilioParticipant>
{
    private RecipientReader? _recipients;
    private SenderReader? _sender;

    /// <summary>
    /// The conference (CF...) in progress, or a name: the conference of that name in progress, or else a new one. Objects from the
    /// pipeline have their SID.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The conference (CF...) in progress, or a name.")]
    [NotSent, SidsOfRows("ConferenceSid", "Sid"), ConferenceName]
    public string ConferenceSid { get; set; } = "";

    /// <summary>
    /// The people to call: numbers with a plus sign and the country code, with the session's region also as people write them there, or
    /// addresses of another kind (client:ann, sip:ann@example.com, app:AP...). From the pipeline: text, or rows of any kind, which have a column
    /// such as To, Mobile, Cell, PhoneNumber or Phone.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, HelpMessage = "The people to call."), NotSent, Recipients]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? To { get; set; }

    /// <summary>What comes in from the pipeline: the row that has the recipient, or the conference.</summary>
    [Parameter(ValueFromPipeline = true), NotSent]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// The caller: a number of the account's, a verified number, a client, or for SIP calls a user name. The default is the session's default sender. A
    /// script block is run for each row; a column called From is not used.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, ArgumentCompleter(typeof(OwnNumberCompleter))]
    public string? From { get; set; }

    /// <summary>A name for the participant within the conference, up to 128 characters; it can stand for the call's SID.</summary>
    [Parameter, ParticipantName]
    public string? Label { get; set; }

    /// <summary>The URL that Twilio requests when the call changes.</summary>
    [Parameter, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The changes to call -StatusCallback for: initiated, ringing, answered, completed.</summary>
    [Parameter, ArgumentCompleter(typeof(CallEventCompleter))]
    public string[]? StatusCallbackEvent { get; set; }

    /// <summary>For how many seconds it rings at most, 5 to 600.</summary>
    [Parameter, ValidateRange(5, 600)]
    public int Timeout { get; set; }

    /// <summary>The time limit of the call, in seconds.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int TimeLimit { get; set; }

    /// <summary>Whether the participant is recorded.</summary>
    [Parameter]
    public SwitchParameter Record { get; set; }

    /// <summary>Whether the others do not hear the participant.</summary>
    [Parameter]
    public SwitchParameter Muted { get; set; }

    /// <summary>true, false, onEnter or onExit: when the others hear a beep.</summary>
    [Parameter, ArgumentCompleter(typeof(BeepCompleter))]
    public string? Beep { get; set; }

    /// <summary>Whether the conference starts when the participant comes in; with <c>:$false</c> it waits for somebody else.</summary>
    [Parameter]
    public SwitchParameter StartConferenceOnEnter { get; set; }

    /// <summary>Whether the conference ends when the participant leaves.</summary>
    [Parameter]
    public SwitchParameter EndConferenceOnExit { get; set; }

    /// <summary>The address of what the participant hears until the conference starts. Empty text: nothing.</summary>
    [Parameter, WebAddress, MayBeEmpty]
    public string? WaitUrl { get; set; }

    /// <summary>The HTTP method for -WaitUrl: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? WaitMethod { get; set; }

    /// <summary>Whether those inside hear how the call is put through.</summary>
    [Parameter]
    public SwitchParameter EarlyMedia { get; set; }

    /// <summary>How many people the conference takes, 2 to 250.</summary>
    [Parameter, ValidateRange(2, 250)]
    public int MaxParticipants { get; set; }

    /// <summary>true, false, record-from-start or do-not-record: whether the conference is recorded.</summary>
    [Parameter, ArgumentCompleter(typeof(ConferenceRecordCompleter))]
    public string? ConferenceRecord { get; set; }

    /// <summary>trim-silence or do-not-trim: whether silence is cut off the conference's recording.</summary>
    [Parameter, ArgumentCompleter(typeof(TrimCompleter))]
    public string? ConferenceTrim { get; set; }

    /// <summary>The URL that Twilio requests when the conference changes; that of the first participant counts.</summary>
    [Parameter, WebAddress]
    public string? ConferenceStatusCallback { get; set; }

    /// <summary>The HTTP method for -ConferenceStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? ConferenceStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -ConferenceStatusCallback for: start, end, join, leave, mute, hold, modify, speaker, announcement.</summary>
    [Parameter, ArgumentCompleter(typeof(ConferenceEventCompleter))]
    public string[]? ConferenceStatusCallbackEvent { get; set; }

    /// <summary>mono or dual: whether both sides of the participant's recording are apart.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingChannelsCompleter))]
    public string? RecordingChannels { get; set; }

    /// <summary>inbound, outbound or both: whose voice the participant's recording holds.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingTrackCompleter))]
    public string? RecordingTrack { get; set; }

    /// <summary>trim-silence or do-not-trim: whether silence is cut off the participant's recording.</summary>
    [Parameter, ArgumentCompleter(typeof(TrimCompleter))]
    public string? Trim { get; set; }

    /// <summary>The URL that Twilio requests when the participant's recording changes.</summary>
    [Parameter, WebAddress]
    public string? RecordingStatusCallback { get; set; }

    /// <summary>The HTTP method for -RecordingStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? RecordingStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -RecordingStatusCallback for: started, in-progress, paused, resumed, stopped, completed, failed, absent.</summary>
    [Parameter, ArgumentCompleter(typeof(ParticipantRecordingEventCompleter))]
    public string[]? RecordingStatusCallbackEvent { get; set; }

    /// <summary>The id of the recording configuration that says how the participant's recording is made and processed.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? RecordingConfigurationId { get; set; }

    /// <summary>The id of the transcription configuration that says how the participant is transcribed.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TranscriptionConfigurationId { get; set; }

    /// <summary>The URL that Twilio requests when the conference's recording changes.</summary>
    [Parameter, WebAddress]
    public string? ConferenceRecordingStatusCallback { get; set; }

    /// <summary>The HTTP method for -ConferenceRecordingStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? ConferenceRecordingStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -ConferenceRecordingStatusCallback for: in-progress, completed, failed, absent.</summary>
    [Parameter, ArgumentCompleter(typeof(ConferenceRecordingEventCompleter))]
    public string[]? ConferenceRecordingStatusCallbackEvent { get; set; }

    /// <summary>The user name for calls to a SIP address.</summary>
    [Parameter]
    public string? SipAuthUsername { get; set; }

    /// <summary>The password for calls to a SIP address.</summary>
    [Parameter]
    public SecureString? SipAuthPassword { get; set; }

    /// <summary>Where the sound is mixed: us1, us2, ie1, de1, sg1, br1, au1 or jp1.</summary>
    [Parameter, ArgumentCompleter(typeof(MixingRegionCompleter))]
    public string? Region { get; set; }

    /// <summary>Whether only the one of -CallSidToCoach hears the participant.</summary>
    [Parameter]
    public SwitchParameter Coaching { get; set; }

    /// <summary>The call (CA...) of the participant who is coached.</summary>
    [Parameter, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string? CallSidToCoach { get; set; }

    /// <summary>off, small, medium or large: how much sound is held back to even out its coming.</summary>
    [Parameter, ArgumentCompleter(typeof(JitterBufferSizeCompleter))]
    public string? JitterBufferSize { get; set; }

    /// <summary>The trunk (BY...) of the account's own carrier to call over.</summary>
    [Parameter, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("BY")]
    public string? Byoc { get; set; }

    /// <summary>The caller that a client or SIP address sees, in place of -From.</summary>
    [Parameter, ArgumentCompleter(typeof(OwnNumberCompleter))]
    public string? CallerId { get; set; }

    /// <summary>The caller's name that a SIP address sees, 2 to 255 characters.</summary>
    [Parameter, ValidateLength(2, 255)]
    public string? CallerDisplayName { get; set; }

    /// <summary>The reason for the call, shown on phones that can, up to 50 characters.</summary>
    [Parameter, ValidateLength(0, 50)]
    public string? CallReason { get; set; }

    /// <summary>The token of an incoming call, so that its caller can be shown on this one.</summary>
    [Parameter]
    public string? CallToken { get; set; }

    /// <summary>The PASSporTs (signed caller identities of STIR/SHAKEN) that go with the call, each in base64; five at most.</summary>
    [Parameter, ValidateCount(1, 5), ApiField(nameof(Passports), IsOneText = true)]
    public string[]? Passports { get; set; }

    /// <summary>For an emergency call, the caller's position: latitude and longitude in decimal degrees with a space between them. The first 150 characters count.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? EmergencyCallerPosition { get; set; }

    /// <summary>For an emergency call, where the caller is in the building. The first 20 characters count.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? EmergencyCallerLocation { get; set; }

    /// <summary>For an emergency call, the caller's organization. The first 20 characters count.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? EmergencyName { get; set; }

    /// <summary>For an emergency call, the caller's street with the house number. The first 60 characters count.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? EmergencyAddress { get; set; }

    /// <summary>For an emergency call, the caller's postal code. The first 20 characters count.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? EmergencyZipCode { get; set; }

    /// <summary>For an emergency call, the caller's city. The first 20 characters count.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? EmergencyCity { get; set; }

    /// <summary>For an emergency call, the caller's state or province. The first 20 characters count.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? EmergencyState { get; set; }

    /// <summary>For an emergency call, the caller's country: US or CA.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(EmergencyCountryCompleter))]
    public string? EmergencyCountry { get; set; }

    /// <summary>Enable or DetectMessageEnd: whether Twilio finds out if a machine answered.</summary>
    [Parameter, ArgumentCompleter(typeof(MachineDetectionCompleter))]
    public string? MachineDetection { get; set; }

    /// <summary>For how many seconds Twilio tries to find out, 3 to 59.</summary>
    [Parameter, ValidateRange(3, 59)]
    public int MachineDetectionTimeout { get; set; }

    /// <summary>From how many milliseconds of speech on it is a machine, 1000 to 6000.</summary>
    [Parameter, ValidateRange(1000, 6000)]
    public int MachineDetectionSpeechThreshold { get; set; }

    /// <summary>After how many milliseconds of silence speech has ended, 500 to 5000.</summary>
    [Parameter, ValidateRange(500, 5000)]
    public int MachineDetectionSpeechEndThreshold { get; set; }

    /// <summary>After how many milliseconds of silence at the start it gives up, 2000 to 10000.</summary>
    [Parameter, ValidateRange(2000, 10_000)]
    public int MachineDetectionSilenceTimeout { get; set; }

    /// <summary>The URL that Twilio requests with what it found.</summary>
    [Parameter, WebAddress]
    public string? AmdStatusCallback { get; set; }

    /// <summary>The HTTP method for -AmdStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? AmdStatusCallbackMethod { get; set; }

    /// <summary>The URL that Twilio requests to wake a client before the call.</summary>
    [Parameter, WebAddress]
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
