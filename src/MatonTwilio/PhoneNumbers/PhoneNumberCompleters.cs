namespace MatonTwilio.Commands;

/// <summary>Suggests the origins of numbers.</summary>
public sealed class NumberOriginCompleter() : KnownValuesCompleter("twilio", "hosted");

/// <summary>Suggests what a number receives: calls or faxes.</summary>
public sealed class VoiceReceiveModeCompleter() : KnownValuesCompleter("voice", "fax");

/// <summary>Suggests whether a number can call emergency services.</summary>
public sealed class EmergencyStatusCompleter() : KnownValuesCompleter("Active", "Inactive");
