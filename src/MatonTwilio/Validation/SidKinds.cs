namespace MatonTwilio.Commands;

/// <summary>The kinds of records that SIDs identify, by the letters with which the SIDs begin.</summary>
internal static class SidKinds
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AC"] = "account",
        ["AD"] = "address",
        ["AL"] = "IP access control list",
        ["AP"] = "application",
        ["BU"] = "bundle",
        ["BY"] = "BYOC trunk",
        ["CA"] = "call",
        ["CF"] = "conference",
        ["CL"] = "credential list",
        ["CN"] = "Connect app",
        ["CR"] = "credential",
        ["GT"] = "call transcription",
        ["HX"] = "content template",
        ["IP"] = "IP address",
        ["KX"] = "user-defined message",
        ["ME"] = "media",
        ["MG"] = "messaging service",
        ["MM"] = "message",
        ["MZ"] = "stream",
        ["NO"] = "notification",
        ["PK"] = "payment",
        ["PN"] = "phone number",
        ["QU"] = "queue",
        ["RE"] = "recording",
        ["RI"] = "identity",
        ["SC"] = "short code",
        ["SD"] = "SIP domain",
        ["SK"] = "API key",
        ["SM"] = "message",
        ["SR"] = "SIPREC session",
        ["TK"] = "SIP trunk",
        ["TR"] = "transcription",
        ["UT"] = "usage trigger",
        ["XE"] = "add-on",
        ["XF"] = "add-on extension",
        ["XH"] = "add-on payload",
        ["XR"] = "add-on result",
        ["ZY"] = "subscription",
    };

    /// <summary>The kinds of some prefixes with an article, such as <c>a message</c>, or <c>a phone number, application or queue</c>.</summary>
    public static string Of(IReadOnlyList<string> prefixes)
    {
        string[] kinds = [.. prefixes.Select(static prefix => Names[prefix]).Distinct()];
        var article = "aeioAEIO".Contains(kinds[0][0], StringComparison.Ordinal) ? "an" : "a";
        return $"{article} {(kinds.Length == 1 ? kinds[0] : $"{string.Join(", ", kinds[..^1])} or {kinds[^1]}")}";
    }
}
