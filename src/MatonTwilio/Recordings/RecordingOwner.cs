namespace MatonTwilio.Commands;

/// <summary>The owner of a recording besides its account: a call, or a conference.</summary>
internal static class RecordingOwner
{
    public static IReadOnlyList<string> Prefixes { get; } = ["CA", "CF"];

    /// <summary>The path of the conference or the call with these SIDs; null if both are null.</summary>
    public static string? Path(string? callSid, string? conferenceSid) => Path(conferenceSid) ?? Path(callSid);

    /// <summary>The path of the call or the conference with this SID; null if the SID is null.</summary>
    public static string? Path(string? sid)
        => string.IsNullOrEmpty(sid) ? null : (sid.StartsWith("CA", StringComparison.Ordinal) ? "Calls/" : "Conferences/") + sid;
}
