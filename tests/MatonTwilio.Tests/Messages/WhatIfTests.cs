namespace MatonTwilio.Tests;

/// <summary>-WhatIf shows what would be sent, and sends nothing, not even the lookup of the account.</summary>
public class WhatIfTests : ModuleTest
{
    private const string Sid = "SM0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData($"Send-TwilioSms -To {Recipient} -From {Own} -Body 'Hello there' -WhatIf", "Send SMS", Recipient, "From=+15551234567", "Body=Hello there")]
    [InlineData($"Clear-TwilioMessage {Sid} -WhatIf", "Redact message", Sid, "Body=")]
    [InlineData($"Stop-TwilioMessage {Sid} -WhatIf", "Cancel message", Sid, "Status=canceled")]
    [InlineData($"Remove-TwilioMessage {Sid} -WhatIf", "Remove message", Sid)]
    public void WhatIf_shows_what_would_be_sent_and_changes_nothing(string script, params string[] said)
    {
        var sandbox = StartSandbox();
        Connect(sandbox);

        var outcome = Run(script);

        Assert.Empty(outcome.Output);
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method != "GET");
        Assert.All(said, text => Assert.Contains(text, outcome.Screen, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIf_shows_it_for_each_recipient()
    {
        var sandbox = StartSandbox();
        Connect(sandbox);

        var outcome = Run($"'+15559876543', '+15559876544' | Send-TwilioSms -From {Own} -Body Hello -WhatIf");

        Assert.Equal(2, outcome.Screen.Split('\n').Count(static line => line.Contains("Send SMS", StringComparison.Ordinal)));
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Control_characters_are_shown_as_symbols()
    {
        Connect(StartSandbox());

        var screen = Run($"Send-TwilioSms -To {Recipient} -From {Own} -Body \"a`e[31mb\" -WhatIf").Screen;

        Assert.Contains("a␛[31mb", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_send_asks_only_with_Confirm()
    {
        var sandbox = ConnectToSandbox();
        Run($"Send-TwilioSms -To {Recipient} -From {Own} -Body Hello");
        Assert.Empty(PowerShell.Screen.Questions);

        PowerShell.Screen.Answer = "&No";
        Run($"Send-TwilioSms -To {Recipient} -From {Own} -Body Hello -Confirm");

        Assert.Contains(Recipient, Assert.Single(PowerShell.Screen.Questions), StringComparison.Ordinal);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void The_recipient_is_the_target_and_not_a_field()
    {
        ConnectToSandbox();

        Assert.Contains($"\"Send SMS (Body=Hello, From={Own}): ", Run($"Send-TwilioSms {Recipient} Hello -From {Own} -WhatIf").Screen, StringComparison.Ordinal);
    }
}
