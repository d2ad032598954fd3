using MatonTwilio.Gateway.Tests;

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
        PowerShell["people"] = Enumerable.Range(0, 40).Select(static row => row % 4 == 3 ? Refused : $"+1555777{row:0000}").ToArray();

        TerminatingErrorOf($"$people | Send-TwilioSms -From {Own} -Body Hello -MaximumFailurePercent 20 -ErrorAction SilentlyContinue");
        Assert.Equal(15, sandbox.CreatedMessages.Count);

        Try($"$people | Send-TwilioSms -From {Own} -Body Hello -MaximumFailurePercent 25");
        Assert.Equal(15 + 30, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void The_errors_are_counted_and_the_most_frequent_is_the_first()
    {
        ConnectToSandbox();

        var error = TerminatingErrorOf($"'+15005550001', '{Refused}', '{Refused}' | Send-TwilioSms -From {Own} -Body Hello -MaximumFailures 3 -ErrorAction SilentlyContinue");

        Assert.StartsWith("Stopped because 3 of 3 sends failed: Twilio.21610 (2), Twilio.21211 (1). ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_five_kinds_of_errors_are_named()
    {
        using var server = new TestServer();
        var code = 20999;
        server.AnswersBy(_ => CannedResponse.Refusal(Interlocked.Increment(ref code), "No", 400));
        Connect(server);

        var error = TerminatingErrorOf($"1..6 | ForEach-Object {{ '{Recipient}' }} | Send-TwilioSms -From {Own} -Body Hello -MaximumFailures 6 -ErrorAction SilentlyContinue");

        Assert.StartsWith("Stopped because 6 of 6 sends failed: Twilio.21000 (1), Twilio.21001 (1), Twilio.21002 (1), Twilio.21003 (1), Twilio.21004 (1). ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Send-TwilioSms -Body Hello")]
    [InlineData("Start-TwilioCall -Say Hello")]
    public void A_reported_failure_without_a_code_counts_by_its_status(string send)
    {
        using var server = new TestServer();
        server.AnswersBy(static request =>
        {
            var sid = (request.Target.Contains("/Calls", StringComparison.Ordinal) ? "CA" : "SM") + new string('0', 32);
            return CannedResponse.Json($$"""{"sid": "{{sid}}", "status": "{{(request.Method == "POST" ? "queued" : "failed")}}"}""", request.Method == "POST" ? 201 : 200);
        });
        Connect(server);

        var error = TerminatingErrorOf($"'{Recipient}', '{Recipient}' | {send} -From {Own} -MaximumFailures 1 -Wait -PollSec 0.1 -MessagesPerSecond 0.001");

        Assert.StartsWith("Stopped because 1 of 1 sends failed: failed (1). ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reported_failure_ends_the_wait_for_the_turn_of_the_next_row()
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf($"'{Unreachable}', '{Recipient}' | Send-TwilioSms -From {Own} -Body Hello -MaximumFailures 1 -Wait -PollSec 0.1 -MessagesPerSecond 0.001");

        Assert.StartsWith("Stopped because 1 of 1 sends failed: Twilio.30003 (1). 1 more recipients", error.ToString(), StringComparison.Ordinal);
        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void With_Wait_the_other_messages_are_still_waited_for()
    {
        var sandbox = ConnectToSandbox();
        Run("$seen = [System.Collections.Generic.List[object]]::new()");

        TerminatingErrorOf($"'{Recipient}', '{Refused}', '{Own}' | Send-TwilioSms -From {Own} -Body Hello -MaximumFailures 1 -Wait -PollSec 0.1 -ErrorAction SilentlyContinue | ForEach-Object {{ $seen.Add($_) }}");

        Assert.Single(sandbox.CreatedMessages);
        Assert.Equal("delivered", Run("$seen").One<TwilioMessage>().Status);
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

    private void Connect(TestServer server)
    {
        PowerShell["key"] = Secret(Key);
        Run($"Connect-Maton -ApiKey $key -GatewayUri {server.GatewayUri} -ControlUri {server.Address} -AccountSid AC00000000000000000000000000000000 -RequestsPerSecond 10000 -MaximumRetryCount 0");
    }
}
