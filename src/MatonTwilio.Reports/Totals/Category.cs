namespace MatonTwilio.Reports;

/// <summary>Determines which category contains which, by Twilio's names: sms contains sms-outbound, which contains sms-outbound-longcode; totalprice contains all.</summary>
internal static class Category
{
    private const string Everything = "totalprice";

    public static bool IsEverything(string category) => category.Equals(Everything, StringComparison.OrdinalIgnoreCase);

    public static bool Contains(string outer, string inner)
        => IsEverything(outer) ? !IsEverything(inner) : inner.StartsWith(outer + "-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The depth of a category, which is less than that of each category that it contains.</summary>
    public static int Depth(string category) => IsEverything(category) ? -1 : category.Length;
}
