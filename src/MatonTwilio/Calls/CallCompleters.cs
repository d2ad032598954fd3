namespace MatonTwilio.Commands;

/// <summary>Suggests the statuses of a call.</summary>
public sealed class CallStatusCompleter()
    : KnownValuesCompleter("queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled");

/// <summary>Suggests the changes of a call that Twilio reports.</summary>
public sealed class CallEventCompleter() : KnownValuesCompleter("initiated", "ringing", "answered", "completed");

/// <summary>Suggests the changes of a recording that Twilio reports.</summary>
public sealed class RecordingEventCompleter() : KnownValuesCompleter("in-progress", "completed", "absent");

/// <summary>Suggests how many channels a recording has.</summary>
public sealed class RecordingChannelsCompleter() : KnownValuesCompleter("mono", "dual");

/// <summary>Suggests whose voice is recorded.</summary>
public sealed class RecordingTrackCompleter() : KnownValuesCompleter("inbound", "outbound", "both");

/// <summary>Suggests how answering machines are detected.</summary>
public sealed class MachineDetectionCompleter() : KnownValuesCompleter("Enable", "DetectMessageEnd");

/// <summary>Suggests whether silence is cut off a recording.</summary>
public sealed class TrimCompleter() : KnownValuesCompleter("trim-silence", "do-not-trim");

/// <summary>Suggests voices that read a text aloud.</summary>
public sealed class VoiceCompleter() : KnownValuesCompleter(
    "man", "woman", "alice",
    "Polly.Amy", "Polly.Brian", "Polly.Emma", "Polly.Joanna", "Polly.Joey", "Polly.Kendra", "Polly.Kimberly", "Polly.Matthew", "Polly.Salli",
    "Polly.Celine", "Polly.Hans", "Polly.Marlene", "Polly.Vicki", "Polly.Conchita", "Polly.Lucia", "Polly.Carla", "Polly.Giorgio",
    "Google.en-US-Standard-B", "Google.en-US-Standard-C", "Google.en-GB-Standard-A", "Google.de-DE-Standard-A", "Google.es-ES-Standard-A", "Google.fr-FR-Standard-A");

/// <summary>Suggests languages in which a text is read aloud.</summary>
public sealed class LanguageCompleter() : KnownValuesCompleter(
    "en-US", "en-GB", "en-AU", "en-CA", "en-IN", "da-DK", "de-DE", "ca-ES", "es-ES", "es-MX", "fi-FI", "fr-CA", "fr-FR", "it-IT", "ja-JP", "ko-KR",
    "nb-NO", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ru-RU", "sv-SE", "zh-CN", "zh-HK", "zh-TW");
