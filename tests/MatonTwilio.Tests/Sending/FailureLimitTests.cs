namespace MatonTwilio.Tests;

/// <summary>-MaximumFailures and -MaximumFailurePercent stop a campaign that fails too often, and the other rows stay pending.</summary>
public sealed class FailureLimitTests : CampaignTest
{
    private const string Refused = "+15005550004";

    [Theory]
    [InlineData("")]
    [InlineData("-ThrottleLimit 4")]
    public void The_failure_that_reaches_the_limit_stops_the_rest(string parallel)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["people"] = Enumerable.Repeat(Refused, 10).Concat(Enumerable.Range(0, 100).Select(static row => $"+1555777{row:0000}")).ToArray();

        var error = TerminatingErrorOf($"$people | Send-TwilioSms -From {Own} -Body Hello -MaximumFailures 3 {parallel} -ErrorAction SilentlyContinue");

        Assert.StartsWith("Maton.TooManyFailures,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Twilio.21610 (", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Get-TwilioErrorCode", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(sandbox.CreatedMessages);
    }

    [Fact]
    public void The_same_command_sends_the_rest()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["people"] = new[] { Refused, "+15557770001", "+15557770002" };
        TerminatingErrorOf($"$people | Send-TwilioSms -From {Own} -Body Hello -Journal $file -MaximumFailures 1 -ErrorAction SilentlyContinue");
        Assert.Equal(Refused, Run("Get-TwilioSendJournal $file").One<TwilioSendEntry>().To);

        Try($"$people | Send-TwilioSms -From {Own} -Body Hello -Journal $file");

        Assert.Equal(2, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void A_percentage_applies_after_twenty_results()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["people"] = Enumerable.Range(0, 40).Select(static row => row % 4 == 0 ? Refused : $"+1555777{row:0000}").ToArray();

        TerminatingErrorOf($"$people | Send-TwilioSms -From {Own} -Body Hello -MaximumFailurePercent 20 -ErrorAction SilentlyContinue");
        Assert.Equal(15, sandbox.CreatedMessages.Count);

        Try($"$people | Send-TwilioSms -From {Own} -Body Hello -MaximumFailurePercent 30");
        Assert.Equal(15 + 30, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void A_campaign_below_the_limit_is_sent_to_its_end()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($"'{Refused}', '{Recipient}' | Send-TwilioSms -From {Own} -Body Hello -MaximumFailures 2");

        outcome.OneError();
        Assert.Single(sandbox.CreatedMessages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-ThrottleLimit 4 -Journal $file")]
    public void With_Wait_failures_that_Twilio_reports_meanwhile_count(string more)
    {
        var sandbox = ConnectToSandbox();

        // With this pace, the reports of failures come before the last message could be sent.
        PowerShell["people"] = Enumerable.Repeat(Unreachable, 2).Concat(Enumerable.Range(0, 100).Select(static row => $"+1555777{row:0000}")).ToArray();
        var error = TerminatingErrorOf($"$out = $people | Send-TwilioSms -From {Own} -Body Hello -MaximumFailures 2 -Wait -PollSec 0.1 -MessagesPerSecond 5 {more}");

        Assert.StartsWith("Maton.TooManyFailures,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Twilio.30003 (2)", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(sandbox.CreatedMessages.Count, 2, 101);
    }
}
