namespace MatonTwilio.Tests;

/// <summary>Show-TwilioUsage draws the records of Get-TwilioUsage as a chart, in lines of output.</summary>
public class ShowUsageTests : ModuleTest
{
    private const string Made = "[MatonTwilio.TwilioUsage]@{ Category = 'sms'; Price = 4; PriceUnit = 'usd'; Count = 3; CountUnit = 'messages'; StartDate = '2026-02-02'; EndDate = '2026-02-02' }";

    [Fact]
    public void It_draws_the_input_as_lines_of_output()
    {
        ConnectToSandbox();

        var lines = Lines("Get-TwilioUsage -Interval Daily -First 60 | Show-TwilioUsage");

        Assert.StartsWith("Usage from ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.Contains("Cost by day", StringComparison.Ordinal));
    }

    [Fact]
    public void It_sends_nothing_and_requires_no_session()
    {
        Assert.Contains(Lines($"{Made} | Show-TwilioUsage"), static line => line.StartsWith("sms ", StringComparison.Ordinal));
        Assert.Contains(Lines($"Show-TwilioUsage ({Made})"), static line => line.StartsWith("sms ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, "", 99)]
    [InlineData(1000, "", 160)]
    [InlineData(0, "", 80)]
    [InlineData(100, "-Width 50", 50)]
    public void It_is_as_wide_as_the_window_or_as_specified(int window, string width, int expected)
    {
        PowerShell.Screen.Width = window;
        Assert.Equal(expected - 1, Lines($"{Made} | Show-TwilioUsage {width}")[3].Length);
    }

    [Fact]
    public void Colors_are_used_only_on_the_screen()
    {
        Run($"{Made} | Show-TwilioUsage -OutVariable lines");

        Assert.StartsWith("\u001b[1mUsage from ", Run("$lines[0].Drawn").One<string>(), StringComparison.Ordinal);
        Assert.StartsWith("Usage from ", Run("\"$lines\"").One<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', Run("\"$lines\"").One<string>());
        Assert.Contains("\u001b[1mUsage from ", Run("$lines | Out-Host").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_without_usage_states_that() => Assert.Equal(["No usage."], Lines("@() | Show-TwilioUsage"));

    private List<string> Lines(string script) => [.. Run(script).All<TwilioChartLine>().Select(static line => line.Text)];
}
