namespace MatonTwilio.Commands;

/// <summary>What a recording belongs to besides its account: a call, or a conference of several.</summary>
internal static class RecordingOwner
{
    public static IReadOnlyList<string> Prefixes { get; } = ["CA", "CF"];

    /// <summary>The path of the conference or the call that the SIDs name; null where they name none.</summary>
    public static string? Path(string? callSid, string? conferenceSid) => Path(conferenceSid) ?? Path(callSid);

    /// <summary>The path of the call or the conference with this SID; null where there is none.</summary>
    public static string? Path(string? sid)
        => string.IsNullOrEmpty(sid) ? null : (sid.StartsWith("CA", StringComparison.Ordinal) ? "Calls/" : "Conferences/") + sid;
}
