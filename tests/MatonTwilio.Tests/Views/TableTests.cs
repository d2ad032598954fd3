using System.Text.RegularExpressions;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>The tables on a screen.</summary>
public partial class TableTests : ModuleTest
{
    private static readonly PSStyle Style = PSStyle.Instance;

    [Theory]
    [InlineData("Get-TwilioMessage -First 4")]
    [InlineData("Get-TwilioAccount")]
    [InlineData("Find-TwilioPhoneNumber US -First 3")]
    [InlineData("Get-TwilioPhoneNumberCountry")]
    [InlineData("Get-TwilioApiKey")]
    [InlineData("Get-TwilioCallerId")]
    [InlineData("Get-TwilioShortCode")]
    [InlineData("Get-TwilioUsageTrigger")]
    [InlineData("Get-TwilioAddress | Get-TwilioDependentPhoneNumber")]
    [InlineData("Get-TwilioMessage -First 2 | Set-TwilioMessageFeedback -Outcome confirmed")]
    [InlineData("New-TwilioCallerId +15559998888")]
    [InlineData("Get-MatonSession")]
    [InlineData("Get-MatonConnection")]
    [InlineData("$sandbox")]
    [InlineData("Measure-TwilioSms 'Hello', ('A text that is longer than its column ' * 4)")]
    [InlineData("Send-TwilioSms -To +15559876543 -From +15551234567 -Body 'A text that is quite a bit longer than its column, whatever the width'")]
    public void A_table_has_complete_headings_and_a_line_for_each_object(string script)
    {
        Prepare(OutputRendering.PlainText);
        Run($"$shown = @({script})");

        foreach (var width in (int[])[80, 120])
        {
            PowerShell.Screen.Width = width;
            var lines = Lines("$shown | Out-Default");

            var headings = Words().Matches(lines[0]).Select(static match => match.Value).ToArray();
            Assert.InRange(headings.Length, 4, 7);
            Assert.All(headings, static heading => Assert.Matches("^[A-Z][A-Za-z]+$", heading));
            Assert.Equal(headings.Select(static heading => new string('-', heading.Length)), Words().Matches(lines[1]).Select(static match => match.Value));
            Assert.Equal(Run("$shown.Count").One<int>(), lines.Count - 2);
            Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        }
    }

    [Fact]
    public void A_check_is_shown_completely_on_several_lines()
    {
        Prepare(OutputRendering.PlainText);
        PowerShell.Screen.Width = 80;

        var screen = string.Concat(Lines("Test-MatonSession | Out-Default"));

        Assert.DoesNotContain('…', screen);
    }

    [Fact]
    public void Statuses_have_the_colors_of_the_users_theme()
    {
        Prepare(OutputRendering.Ansi);

        var screen = Run("Get-TwilioMessage | Out-Default; Get-TwilioAccount | Out-Default; Test-MatonSession | Out-Default").Screen;

        Assert.Contains($"{Style.Foreground.Green}delivered{Style.Reset}", screen, StringComparison.Ordinal);
        Assert.Contains($"{Style.Foreground.Red}undelivered{Style.Reset}", screen, StringComparison.Ordinal);
        Assert.Contains($"{Style.Foreground.Yellow}suspended{Style.Reset}", screen, StringComparison.Ordinal);
        Assert.Contains($"{Style.Foreground.Green}True{Style.Reset}", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_output_has_no_escape_sequence_at_all()
    {
        Prepare(OutputRendering.PlainText);

        var screen = Run("Get-TwilioMessage | Out-Default; Get-TwilioAccount | Out-Default; Test-MatonSession | Out-Default; Get-MatonConnection | Out-Default").Screen;

        Assert.Contains("delivered", screen, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', screen);
    }

    [Theory]
    [InlineData(OutputRendering.Ansi)]
    [InlineData(OutputRendering.PlainText)]
    public void A_text_cannot_control_the_terminal(OutputRendering rendering)
    {
        Prepare(rendering);

        // The sandbox has one message with control characters.
        var screen = Run("Get-TwilioMessage | Where-Object Body -like '*PAY NOW*' | Out-Default").Screen;

        Assert.Contains("␛[31mPAY NOW", screen, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', screen);
        Assert.DoesNotContain('\u001b', Colours().Replace(screen, ""));
    }

    [Fact]
    public void The_property_keeps_the_text_unchanged()
    {
        ConnectToSandbox();

        Assert.Contains("\u001b[31m", Run("Get-TwilioMessage | Where-Object Body -like '*PAY NOW*'").One<TwilioMessage>().Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_was_not_sent_yet_shows_no_time()
    {
        Prepare(OutputRendering.PlainText, static options => options with { LifeCycleStep = TimeSpan.FromHours(1) });

        var lines = Lines($"Send-TwilioSms {Recipient} Hello -From {Own} | Out-Default");

        Assert.Matches("^ {17}queued ", lines[2]);
    }

    private void Prepare(OutputRendering rendering, Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var sandbox = ConnectToSandbox(options => (change?.Invoke(options) ?? options) with { MessageCount = 100 });
        PowerShell["sandbox"] = sandbox.ToHandle();
        Style.OutputRendering = rendering;
    }

    private List<string> Lines(string script) => [.. Run(script).Screen.Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0)];

    [GeneratedRegex("[^ ]+")]
    private static partial Regex Words();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colours();
}
