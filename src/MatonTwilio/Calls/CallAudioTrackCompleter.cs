namespace MatonTwilio.Commands;

/// <summary>Suggests the tracks of a call that can be streamed or transcribed.</summary>
public sealed class CallAudioTrackCompleter() : KnownValuesCompleter("inbound_track", "outbound_track", "both_tracks");
