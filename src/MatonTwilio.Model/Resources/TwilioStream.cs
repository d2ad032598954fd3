namespace MatonTwilio;

/// <summary>A media stream: the audio of a call in progress, sent to a WebSocket server.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/stream-resource"/>
public sealed class TwilioStream : TwilioCallAudio;
