namespace MatonTwilio.Tests;

/// <summary>Show-TwilioUsage: a chart of what Get-TwilioUsage returns, as lines of output.</summary>
public class ShowUsageTests : ModuleTest
{
    private const string Made = "[MatonTwilio.TwilioUsage]@{ Category = 'sms'; Price = 4; PriceUnit = 'usd'; Count = 3; CountUnit = 'messages'; StartDate = '2026-02-02'; EndDate = '2026-02-02' }";

    [Fact]
    public void It_draws_what_comes_in_and_is_output_as_any_other()
    {
        ConnectToSandbox();

        var lines = Run("Get-TwilioUsage -Interval Daily -First 60 | Show-TwilioUsage").All<string>();

        Assert.StartsWith("\u001b[1mUsage from ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.Contains("Cost by day", StringComparison.Ordinal));
    }

    [Fact]
    public void It_sends_nothing_and_needs_no_session()
    {
        Assert.Contains(Run($"{Made} | Show-TwilioUsage").All<string>(), static line => line.StartsWith("sms ", StringComparison.Ordinal));
        Assert.Contains(Run($"Show-TwilioUsage ({Made})").All<string>(), static line => line.StartsWith("sms ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, "", 99)]
    [InlineData(1000, "", 160)]
    [InlineData(0, "", 80)]
    [InlineData(100, "-Width 50", 50)]
    public void It_is_as_wide_as_the_window_or_as_is_asked_for(int window, string width, int expected)
    {
        PowerShell.Screen.Width = window;
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;

        Assert.Equal(expected - 1, Run($"{Made} | Show-TwilioUsage {width}").All<string>()[3].Length);
    }

    [Fact]
    public void Without_colours_no_sequence_is_left()
    {
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        Assert.All(Run($"{Made} | Show-TwilioUsage").All<string>(), static line => Assert.DoesNotContain('\u001b', line));
    }

    [Fact]
    public void No_usage_is_said_to_be_none() => Assert.Equal(["No usage."], Run("@() | Show-TwilioUsage").All<string>());
}
