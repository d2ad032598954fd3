namespace MatonTwilio.Contract;

/// <summary>Example SIDs.</summary>
internal static class Sid
{
    /// <summary>A SID with these two letters.</summary>
    public static string Example(string prefix) => prefix + "0123456789abcdef0123456789abcdef";
}
