namespace MatonTwilio.Sandbox;

/// <summary>The end of a conference: its time, its reason, and the call that caused it; null if a request ended it.</summary>
internal sealed record ConferenceEnd(DateTimeOffset At, string Reason, string? CallSid);
