namespace MatonTwilio.Reports;

/// <summary>The kind of a sender's address, on which the price of a message depends.</summary>
internal static class SenderKind
{
    private static readonly string[] TollFree = ["+1800", "+1833", "+1844", "+1855", "+1866", "+1877", "+1888"];

    /// <summary>The name of the kind.</summary>
    /// <param name="address">A number, a short code, a name or an address of a channel.</param>
    public static string Of(string address) => address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? address[..colon]
        : Array.Exists(TollFree, prefix => address.StartsWith(prefix, StringComparison.Ordinal)) ? "toll-free number"
        : address.StartsWith('+') ? "number"
        : address.All(char.IsAsciiDigit) ? "short code"
        : "alphanumeric sender";
}
