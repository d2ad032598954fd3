namespace MatonTwilio.Commands;

/// <summary>Suggests where numbers come from.</summary>
public sealed class NumberOriginCompleter() : KnownValuesCompleter("twilio", "hosted");

/// <summary>Suggests what a number receives.</summary>
public sealed class VoiceReceiveModeCompleter() : KnownValuesCompleter("voice", "fax");

/// <summary>Suggests whether a number can call emergency services.</summary>
public sealed class EmergencyStatusCompleter() : KnownValuesCompleter("Active", "Inactive");
