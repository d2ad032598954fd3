namespace MatonTwilio;

/// <summary>A SIPREC session: the audio of a call in progress, sent to a recording service.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/siprec-resource"/>
public sealed class TwilioSiprec : TwilioCallAudio;
