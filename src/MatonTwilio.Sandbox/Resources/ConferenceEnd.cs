namespace MatonTwilio.Sandbox;

/// <summary>How a conference ended: when, why, and with which call; null where a request ended it.</summary>
internal sealed record ConferenceEnd(DateTimeOffset At, string Reason, string? CallSid);
