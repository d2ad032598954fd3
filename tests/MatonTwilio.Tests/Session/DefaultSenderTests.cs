namespace MatonTwilio.Tests;

/// <summary>A sender for all sends of a session that specify none.</summary>
public class DefaultSenderTests : ModuleTest
{
    private const string Other = "+15551234568";

    [Theory]
    [InlineData("Send-TwilioSms +15559876543 Hello")]
    [InlineData("Send-TwilioMessage +15559876543 Hello")]
    [InlineData("Send-TwilioMms +15559876543 -MediaUrl https://example.com/1.png")]
    [InlineData("Start-TwilioCall +15559876543 -Say Hello")]
    [InlineData("Add-TwilioParticipant +15559876543 Standup")]
    public void The_default_sender_is_used(string line)
    {
        var sandbox = ConnectWith($"-From '{Own}'");

        Assert.Equal(Own, Run("Get-MatonSession").One<MatonSession>().DefaultFrom);
        Run(line);

        Assert.Contains("From=" + Own, Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("Send-TwilioSms +15559876543 Hello")]
    [InlineData("Start-TwilioCall +15559876543 -Say Hello")]
    [InlineData("Add-TwilioParticipant +15559876543 Standup")]
    public void Without_a_default_sender_the_command_must_specify_one(string line)
    {
        var sandbox = ConnectWith("");

        var error = TerminatingErrorOf(line);

        Assert.Equal("Maton.NoSender", error.Id());
        Assert.Contains("Use -From", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-Maton -From", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("-From $unset")]
    [InlineData("-From ''")]
    public void An_empty_sender_on_the_command_line_is_not_the_default_one(string from)
    {
        var sandbox = ConnectWith($"-From '{Own}'");

        Assert.Equal("Maton.EmptyValue", TerminatingErrorOf($"Send-TwilioSms {Recipient} Hello {from}").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_command_may_specify_another_sender_or_a_messaging_service()
    {
        var sandbox = ConnectWith($"-From '{Other}'");

        Run($"Send-TwilioSms {Recipient} Hello -From {Own}");
        Run($"Send-TwilioSms {Recipient} Hello -MessagingServiceSid MG0123456789abcdef0123456789abcdef");

        Assert.Contains("From=" + Own, sandbox.Requests[0].Fields());
        Assert.DoesNotContain(sandbox.Requests[1].Fields(), static field => field.StartsWith("From=", StringComparison.Ordinal));
    }

    [Fact]
    public void It_belongs_to_its_session()
    {
        var sandbox = StartSandbox();
        PowerShell["first"] = Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -From {Own} -PassThru").Output[0];
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -From {Other}");

        Run($"Send-TwilioSms {Recipient} Hello -Session $first");

        Assert.Contains("From=" + Own, Assert.Single(sandbox.Requests).Fields());
    }

    [Fact]
    public void It_is_read_like_any_sender()
    {
        var sandbox = ConnectWith("-From '(415) 555-0100' -DefaultRegion US");

        Try($"Send-TwilioSms {Recipient} Hello");

        Assert.Contains("From=+14155550100", Assert.Single(sandbox.Requests).Fields());
        Assert.Contains("rounded", TerminatingErrorOf("Connect-Maton -Sandbox -From 1.5E+10").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sender_of_the_environment_applies_to_sessions_from_it()
    {
        Environment.SetEnvironmentVariable("MATON_DEFAULT_FROM", Own);

        Assert.Contains("From=" + Own, Run($"Send-TwilioSms {Recipient} Hello -WhatIf").Screen, StringComparison.Ordinal);
        Assert.Equal(Own, Run("Connect-Maton -Sandbox -PassThru").One<MatonSession>().DefaultFrom);

        Environment.SetEnvironmentVariable("MATON_DEFAULT_FROM", "1.5E+10");
        Run("Disconnect-Maton");
        Assert.Contains("rounded", TerminatingErrorOf($"Send-TwilioSms {Recipient} Hello -WhatIf").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_campaign_keeps_its_first_sender()
    {
        var sandbox = StartSandbox();
        using var folder = new MatonTwilio.Gateway.Tests.TempFolder();
        PowerShell["journal"] = folder["j.jsonl"];
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -From {Own}");
        Run($"Send-TwilioSms {Recipient} Hello -Journal $journal");
        Run($"Send-TwilioSms {Recipient} Hello -Journal $journal -From {Own}");
        Assert.Single(sandbox.CreatedMessages);

        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -From {Other}");

        Assert.Equal("Maton.JournalOfAnotherCampaign", TerminatingErrorOf($"Send-TwilioSms {Recipient} Hello -Journal $journal").Id());
    }

    [Theory]
    [InlineData("Send-TwilioMes", "Send-TwilioMessage")]
    [InlineData("Send-TwilioMm", "Send-TwilioMms")]
    public void Tab_completes_the_usual_first_attempt(string typed, string completed) => Assert.Contains(completed, PowerShell.Complete(typed));

    private MatonTwilio.Sandbox.SandboxServer ConnectWith(string more)
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} {more}");
        return sandbox;
    }
}
