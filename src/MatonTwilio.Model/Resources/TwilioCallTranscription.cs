namespace MatonTwilio;

/// <summary>A real-time transcription: the speech of a call in progress as text, sent to a URL.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/realtime-transcription-resource"/>
public sealed class TwilioCallTranscription : TwilioCallAudio;
