namespace MatonTwilio.Tests;

/// <summary>Data that others change: what Tab offers, compared with its source as sets. CONTRIBUTING.md says how to renew it.</summary>
public class DataThatAgesTests : ModuleTest
{
    // The last list that Twilio published as such, where the design is beside the project.
    private static readonly string Categories = Path.Combine(Repository.Root, "..", "shared", "twilio", "usage-categories.txt");

    public static bool HasCategories => File.Exists(Categories);

    [CategoriesFact]
    public void Every_usage_category_is_offered()
        => Assert.Equal(
            File.ReadLines(Categories).Where(static line => line.Length > 0).Distinct().Order(StringComparer.Ordinal),
            Offered("Get-TwilioUsage -Category ").Order(StringComparer.Ordinal));

    [Fact]
    public void The_regions_that_are_offered_are_those_that_can_be_read()
    {
        var offered = Offered("Send-TwilioSms -Region ").ToHashSet();
        PowerShell["letters"] = Enumerable.Range('A', 26).Select(static letter => ((char)letter).ToString()).ToArray();

        var readable = Run("foreach ($a in $letters) { foreach ($b in $letters) { if ((Resolve-TwilioPhoneNumber 1 -Region $a$b).Reason -notlike '*no region*') { \"$a$b\" } } }").All<string>();

        Assert.Equal(readable.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    private List<string> Offered(string line)
    {
        PowerShell["line"] = line;
        return [.. Run("(TabExpansion2 $line $line.Length).CompletionMatches.CompletionText").All<string>().Select(static text => text.Trim('\''))];
    }

    /// <summary>A test that needs the list, and is skipped by name without it.</summary>
    private sealed class CategoriesFactAttribute : FactAttribute
    {
        public CategoriesFactAttribute() => Skip = HasCategories ? null : "Twilio's list of usage categories is not beside the project.";
    }
}
