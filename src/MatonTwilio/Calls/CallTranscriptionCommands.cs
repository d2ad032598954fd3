using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Starts to transcribe calls in progress. During the call, Twilio sends the transcript to a URL.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/realtime-transcription-resource#create-a-realtimetranscription-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioCallTranscription", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/realtime-transcription-resource#create-a-realtimetranscription-resource")]
[OutputType(typeof(TwilioCallTranscription))]
public sealed class StartTwilioCallTranscriptionCommand : LiveCallCommand<TwilioCallTranscription>
{
    /// <summary>A name for the transcription, unique in the call, by which Stop-TwilioCallTranscription can stop it.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? Name { get; set; }

    /// <summary>The track that is transcribed: inbound_track, outbound_track or both_tracks. Twilio's default is both_tracks.</summary>
    [Parameter, ArgumentCompleter(typeof(CallAudioTrackCompleter)), Text]
    public string? Track { get; set; }

    /// <summary>The URL that receives the transcript.</summary>
    [Parameter, WebAddress, Text]
    public string? StatusCallbackUrl { get; set; }

    /// <summary>The HTTP method for -StatusCallbackUrl: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The label of the inbound track in the transcript, such as customer.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? InboundTrackLabel { get; set; }

    /// <summary>The label of the outbound track in the transcript, such as agent.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? OutboundTrackLabel { get; set; }

    /// <summary>Whether text is also sent before a sentence is complete.</summary>
    [Parameter]
    public SwitchParameter PartialResults { get; set; }

    /// <summary>The spoken language, as an IETF tag such as en-US.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? LanguageCode { get; set; }

    /// <summary>The transcription engine, such as google or deepgram.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? TranscriptionEngine { get; set; }

    /// <summary>Whether all letters of a profanity except the first become asterisks.</summary>
    [Parameter]
    public SwitchParameter ProfanityFilter { get; set; }

    /// <summary>The engine's speech model, such as telephony.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? SpeechModel { get; set; }

    /// <summary>Words and phrases that are likely to occur, such as names.</summary>
    [Parameter, ValidateNotNullOrEmpty, ApiField(nameof(Hints), IsOneText = true), Text]
    public string[]? Hints { get; set; }

    /// <summary>Whether the engine adds punctuation.</summary>
    [Parameter]
    public SwitchParameter EnableAutomaticPunctuation { get; set; }

    /// <summary>The SID or name of the Conversational Intelligence service that keeps the transcript.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? IntelligenceService { get; set; }

    /// <summary>The ID of the configuration that the Conversational Intelligence service uses.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? ConversationConfiguration { get; set; }

    /// <summary>The ID of the conversation that the transcription belongs to.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? ConversationId { get; set; }

    /// <summary>The ID of a transcription configuration, which provides the values of parameters that are not specified.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? TranscriptionConfigurationId { get; set; }

    /// <summary>The older name of -ConfigurationId.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? ConfigurationId { get; set; }

    /// <summary>Whether the URL also receives the engine's own data.</summary>
    [Parameter]
    public SwitchParameter EnableProviderData { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CallSid, "Transcribe call");
}

/// <summary>Stops transcriptions of calls in progress and returns them. The call continues.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/realtime-transcription-resource#update-a-realtimetranscription-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioCallTranscription", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/realtime-transcription-resource#update-a-realtimetranscription-resource")]
[OutputType(typeof(TwilioCallTranscription))]
public sealed class StopTwilioCallTranscriptionCommand : StopCallAudioCommand<TwilioCallTranscription>
{
    private protected override string Action => "Stop transcription";
}
