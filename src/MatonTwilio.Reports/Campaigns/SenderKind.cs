namespace MatonTwilio.Reports;

/// <summary>What kind of sender an address is, which makes the price of a message.</summary>
internal static class SenderKind
{
    private static readonly string[] TollFree = ["+1800", "+1833", "+1844", "+1855", "+1866", "+1877", "+1888"];

    /// <summary>The kind in words.</summary>
    /// <param name="address">A number, a short code, a name or an address of a channel.</param>
    public static string Of(string address) => address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? address[..colon]
        : Array.Exists(TollFree, prefix => address.StartsWith(prefix, StringComparison.Ordinal)) ? "toll-free number"
        : address.StartsWith('+') ? "number"
        : address.All(char.IsAsciiDigit) ? "short code"
        : "alphanumeric sender";
}
