namespace MatonTwilio.Tests;

/// <summary>Measure-TwilioCampaign accepts the parameters of Send-TwilioSms, and reports what it would send.</summary>
public sealed class MeasureCampaignTests : CampaignTest
{
    private const string Service = "MG0123456789abcdef0123456789abcdef";

    [Fact]
    public void Rows_are_read_as_by_a_send_and_nothing_is_sent()
    {
        var sandbox = ConnectToSandbox();
        Run($$"""
            $rows = @(
                @{ Name = 'Ann'; Phone = '{{Recipient}}' }
                @{ Name = 'Bob'; Phone = '{{Recipient}}' }
                @{ Name = 'Cy'; Phone = 'none' }
                @{ Phone = '+12125550100' }
                @{ Name = 'Di'; Phone = '{{Unsubscribed}}' }
                @{ Name = 'Ed'; Phone = '{{Unreachable}}' }
            )
            """);

        var outcome = Run($"$rows | Measure-TwilioCampaign -From {Own} -Body 'Hi {{Name}}'");

        var campaign = outcome.One<TwilioCampaign>();
        Assert.Equal((6, 4, 3, 1, 2), (campaign.Rows, campaign.Messages, campaign.Recipients, campaign.Duplicates, campaign.CannotSend));
        Assert.Equal((1, 1), (campaign.OptedOut, campaign.Unreachable));
        Assert.Equal(0.0079m * 4, campaign.EstimatedCost);
        Assert.Equal([2, 3, 4, 5, 6], campaign.Problems.Select(static problem => problem.Row));
        Assert.All(campaign.Problems, static problem => Assert.DoesNotContain("not sent", problem.Reason, StringComparison.Ordinal));
        Assert.Same(Run("$rows[2]").Output[0].BaseObject, ((PSObject)campaign.Problems[1].InputObject!).BaseObject);
        Assert.Equal(0, sandbox.PostCount());

        Assert.Equal(2, Try($"$rows | Send-TwilioSms -From {Own} -Body 'Hi {{Name}}' -WhatIf").Errors.Count);
    }

    [Fact]
    public void One_row_and_none_are_measured_as_well()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(1, Run($"Measure-TwilioCampaign {Recipient} Hello -From {Own}").One<TwilioCampaign>().Messages);
        var before = sandbox.Requests.Count;
        Assert.Equal(0, Run($"@() | Measure-TwilioCampaign -From {Own} -Body Hello").One<TwilioCampaign>().Rows);
        Assert.Equal(before, sandbox.Requests.Count);
    }

    [Theory]
    [InlineData("-From 99990", "short code")]
    [InlineData("-From Sandbox", "an alphanumeric sender")]
    [InlineData($"-MessagingServiceSid {Service}", $"the messaging service {Service}")]
    [InlineData("-From +18005550199", null)]
    public void Prices_are_those_of_the_kind_of_sender(string from, string? unknown)
    {
        ConnectToSandbox(static options => options with { MessageCount = 200 });

        var campaign = Run($"Measure-TwilioCampaign {Recipient} Hello {from}").One<TwilioCampaign>();

        Assert.Equal(unknown is null ? 0 : 1, campaign.Unpriced);
        Assert.Contains(unknown ?? "Estimated for 1 of 1 messages", campaign.CostBasis, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_channels_and_media_have_no_segments()
    {
        ConnectToSandbox();

        var campaign = Run($"'whatsapp:+14155550100', 'whatsapp:+491712345678' | Measure-TwilioCampaign -From whatsapp:{Own} -Body ('x' * 500)").One<TwilioCampaign>();
        var media = Run($"Measure-TwilioCampaign {Recipient} -From {Own} -MediaUrl https://example.com/a.jpg").One<TwilioCampaign>();

        Assert.Equal((0, "whatsapp 2", "DE 1, US 1"), (campaign.Segments, campaign.Encoding.ToString(), campaign.Countries.ToString()));
        Assert.Equal("media 1", media.Encoding.ToString());
    }

    [Fact]
    public void A_journal_and_Unique_exclude_the_same_rows_as_a_send()
    {
        ConnectToSandbox();
        var campaign = $"-From {Own} -Body Hello -Journal $file";
        Run($"Send-TwilioSms {Recipient} {campaign}");

        var measured = Run($"'{Recipient}', '+12125550100', '+12125550100' | Measure-TwilioCampaign {campaign} -Unique").One<TwilioCampaign>();

        Assert.Equal((3, 1, 1, 1), (measured.Rows, measured.AlreadySent, measured.Duplicates, measured.Messages));
    }

    [Fact]
    public void The_rate_and_the_hours_are_those_of_the_send()
    {
        ConnectToSandbox();

        PowerShell["people"] = new[] { "+12125550100", "+12125550101" };

        var slow = Run($"$people | Measure-TwilioCampaign -From {Own} -Body ('x' * 161) -MessagesPerSecond 0.5 -LocalTime 00:00-24:00").One<TwilioCampaign>();

        Assert.Equal((TimeSpan.FromSeconds(8), 0, "00:00-24:00"), (slow.EstimatedTime, slow.QuietNow, slow.LocalTime));
        Assert.Equal(1, Run($"Measure-TwilioCampaign {Recipient} Hello -From {Own}").One<TwilioCampaign>().UnknownTimeZone);
    }

    [Fact]
    public void The_history_is_read_once_and_only_to_the_specified_time()
    {
        var sandbox = ConnectToSandbox(static options => options with { MessageCount = 2000 });
        var before = sandbox.Requests.Count;

        PowerShell["people"] = Enumerable.Range(0, 50).Select(static row => $"+1212555{row:0000}").ToArray();
        PowerShell["since"] = TimeProvider.System.GetUtcNow().AddDays(-7);
        var campaign = Run($"$people | Measure-TwilioCampaign -From {Own} -Body Hello -HistorySince $since").One<TwilioCampaign>();

        Assert.Equal(50, campaign.Messages);
        Assert.InRange(campaign.HistoryMessages, 1, 999);
        Assert.Equal(1, sandbox.Requests.Count - before);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_one_error_without_a_partial_result()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(MatonTwilio.SandboxFaultKind.ServerError) { Method = "GET" });

        TerminatingErrorOf($"$out = Measure-TwilioCampaign {Recipient} Hello -From {Own}");
        Assert.Null(PowerShell["out"]);
    }

    [Fact]
    public void WhatIf_of_a_send_ends_with_the_same_counts()
    {
        ConnectToSandbox();

        var screen = Try($"'{Recipient}', '{Recipient}', 'none' | Send-TwilioSms -From {Own} -Body Hello -WhatIf").Screen;

        Assert.EndsWith("What if: 3 rows: 2 messages to 1 recipient; 1 duplicate; 1 row that cannot be sent; US 2; 2 segments, most in row 1 (1).", screen.TrimEnd(), StringComparison.Ordinal);
    }
}
