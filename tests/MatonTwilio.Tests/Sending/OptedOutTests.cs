namespace MatonTwilio.Tests;

/// <summary>-SkipOptedOut skips people who have sent STOP to the sender, and the journal records it.</summary>
public sealed class OptedOutTests : CampaignTest
{
    [Fact]
    public void Recipients_who_have_opted_out_are_skipped_and_recorded_and_the_rest_is_sent()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Run($"'{Unsubscribed}', '{Recipient}' | Send-TwilioSms -From {Own} -Body Hello -SkipOptedOut -Journal $file");

        Assert.Equal(Recipient, outcome.One<TwilioMessage>().To);
        Assert.StartsWith("1 recipient was skipped because of -SkipOptedOut: " + Unsubscribed, Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        var entry = Run("Get-TwilioSendJournal $file -State Skipped").One<TwilioSendEntry>();
        Assert.Equal((Unsubscribed, "Maton.OptedOut"), (entry.To, entry.Error));
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void Without_it_Twilio_refuses_the_send_and_with_it_the_recipient_is_skipped()
    {
        var sandbox = ConnectToSandbox();

        Assert.StartsWith("Twilio.21610,", Try($"Send-TwilioSms {Unsubscribed} Hello -From {Own}").OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Run($"Send-TwilioSms {Unsubscribed} Hello -From {Own} -SkipOptedOut -Journal $file").Output);

        Assert.Equal(1, sandbox.PostCount());
        Assert.Single(Run("Get-TwilioSendJournal $file -State Skipped").Output);
    }

    [Fact]
    public void A_repeated_number_is_skipped_as_repeated()
    {
        ConnectToSandbox();

        var outcome = Run($"'{Unsubscribed}', '{Unsubscribed}' | Send-TwilioSms -From {Own} -Body Hello -SkipOptedOut -Unique");

        Assert.Equal(["1 recipient was skipped because of -SkipOptedOut", "1 row was skipped because of -Unique"], outcome.Warnings.Select(static warning => warning.Split(':')[0]).Order());
    }

    [Theory]
    [InlineData("-From +15557654321")]
    [InlineData("-From Sandbox")]
    public void An_opt_out_applies_to_one_sender(string from)
    {
        ConnectToSandbox();

        Assert.Empty(Try($"Send-TwilioSms {Unsubscribed} Hello {from} -SkipOptedOut").Warnings);
    }

    [Fact]
    public void Calls_skip_them_as_well_and_WhatIf_shows_it()
    {
        var sandbox = ConnectToSandbox();

        Assert.Single(Run($"Start-TwilioCall {Unsubscribed} -From {Own} -Say Hello -SkipOptedOut").Warnings);
        Assert.Contains("would be skipped", Assert.Single(Run($"Send-TwilioSms {Unsubscribed} Hello -From {Own} -SkipOptedOut -Journal $file -WhatIf").Warnings), StringComparison.Ordinal);

        Assert.Equal(0, sandbox.PostCount());
        Assert.False(File.Exists(JournalPath));
    }

    [Fact]
    public void Only_opt_outs_since_the_specified_time_count()
    {
        ConnectToSandbox();
        PowerShell["since"] = TimeProvider.System.GetUtcNow();

        Assert.Empty(Try($"Send-TwilioSms {Unsubscribed} Hello -From {Own} -SkipOptedOut -HistorySince $since").Warnings);
    }
}
