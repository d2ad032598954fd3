namespace MatonTwilio.Commands;

/// <summary>A record that a session has read, as Tab suggests it.</summary>
/// <param name="Sid">Its SID.</param>
/// <param name="Text">A line that describes it.</param>
internal sealed record SeenRecord(string Sid, string Text)
{
    /// <summary>The record; null if only its SID is known.</summary>
    public TwilioResource? Record { get; init; }

    /// <summary>The name that identifies it among the records that the session has read; null if there is none.</summary>
    public string? Name { get; init; }
}
