namespace MatonTwilio.Commands;

/// <summary>Suggests which side of a call is streamed or transcribed.</summary>
public sealed class CallAudioTrackCompleter() : KnownValuesCompleter("inbound_track", "outbound_track", "both_tracks");
