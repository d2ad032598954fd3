namespace MatonTwilio.Contract;

/// <summary>SIDs to type and to expect.</summary>
internal static class Sid
{
    /// <summary>A SID of the kind with these two letters.</summary>
    public static string Example(string prefix) => prefix + "0123456789abcdef0123456789abcdef";
}
