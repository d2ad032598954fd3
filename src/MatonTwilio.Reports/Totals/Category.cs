namespace MatonTwilio.Reports;

/// <summary>Which category contains which, as Twilio's names say: sms, sms-outbound, sms-outbound-longcode; totalprice contains all.</summary>
internal static class Category
{
    private const string Everything = "totalprice";

    public static bool IsEverything(string category) => category.Equals(Everything, StringComparison.OrdinalIgnoreCase);

    public static bool Contains(string outer, string inner)
        => IsEverything(outer) ? !IsEverything(inner) : inner.StartsWith(outer + "-", StringComparison.OrdinalIgnoreCase);

    /// <summary>A category has a lesser depth than each that it contains.</summary>
    public static int Depth(string category) => IsEverything(category) ? -1 : category.Length;
}
