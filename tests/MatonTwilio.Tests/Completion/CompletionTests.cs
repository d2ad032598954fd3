namespace MatonTwilio.Tests;

/// <summary>What the Tab key suggests.</summary>
public class CompletionTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioAccount -Status ", "active", "closed", "suspended")]
    [InlineData("Get-TwilioAccount -Status su", "suspended")]
    [InlineData("Get-TwilioAccount -Status 'SU", "suspended")]
    [InlineData("Get-TwilioAccount -Status nonsense")]
    [InlineData("Get-MatonConnection -Status ", "ACTIVE", "FAILED", "PENDING")]
    [InlineData("Send-TwilioSms -ScheduleType ", "fixed")]
    [InlineData("Send-TwilioSms -ContentRetention ", "discard", "retain")]
    [InlineData("Send-TwilioSms -AddressRetention ", "obfuscate", "retain")]
    [InlineData("Send-TwilioSms -TrafficType ", "free")]
    [InlineData("Send-TwilioSms -RiskCheck ", "disable", "enable")]
    [InlineData("Start-MatonSandbox -Fault Server", "ServerError", "ServerErrorAfterWork")]
    [InlineData("Get-TwilioMessage -Sent", "-SentAfter", "-SentBefore")]
    public void Known_values_are_suggested(string typed, params string[] suggested)
        => Assert.Equal(suggested, PowerShell.Complete(typed).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Get-TwilioAddress -IsoCountry g", "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "DE")]
    [InlineData("New-TwilioAddress -IsoCountry Germ", "DE")]
    [InlineData("New-TwilioAddress -IsoCountry 'united ", "AE", "GB", "US")]
    [InlineData("New-TwilioAddress -IsoCountry cote", "CI")]
    [InlineData("Connect-Maton -DefaultRegion Germ", "DE")]
    [InlineData("Send-TwilioSms -Region Germ", "DE")]
    [InlineData("Start-TwilioCall -Region Germ", "DE")]
    [InlineData("Get-TwilioMessage -Region Germ", "DE")]
    [InlineData("Get-TwilioCall -Region Germ", "DE")]
    [InlineData("New-TwilioAddress -IsoCountry nowhere")]
    public void Countries_are_suggested_by_code_and_by_name_with_codes_first(string typed, params string[] suggested)
        => Assert.Equal(suggested, PowerShell.Complete(typed));

    [Fact]
    public void The_name_of_a_country_is_shown_with_its_code()
        => Assert.Equal("Åland Islands", Run("(TabExpansion2 'Get-TwilioAddress -IsoCountry ax' 32).CompletionMatches[0].ToolTip").One<string>());

    [Fact]
    public void Every_country_is_suggested() => Assert.Equal(249, PowerShell.Complete("Get-TwilioAddress -IsoCountry ").Distinct().Count());

    [Fact]
    public void Every_completer_has_the_base_that_removes_and_adds_quotes()
    {
        var completers = Run("(Get-Command -Module MatonTwilio -CommandType Cmdlet).Parameters.Values.Attributes | Where-Object { $_ -is [ArgumentCompleter] } | ForEach-Object { $_.Type }")
            .Output.Select(static one => (Type)one.BaseObject).Distinct().ToList();

        Assert.True(completers.Count > 20);
        Assert.All(completers, static completer => Assert.Contains("ValueCompleter", BasesOf(completer)));
    }

    [Fact]
    public void An_unknown_value_is_accepted()
    {
        ConnectToSandbox();

        Assert.Empty(Run("Get-TwilioAccount -Status a-new-status").Output);
    }

    private static IEnumerable<string> BasesOf(Type? type) => type is null ? [] : BasesOf(type.BaseType).Prepend(type.Name);
}
