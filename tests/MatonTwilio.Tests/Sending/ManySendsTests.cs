using System.Text.RegularExpressions;
using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>Many sends at once: each result with its row, an error for each failure, and a defined end in every way in which the pipeline can end.</summary>
public partial class ManySendsTests : ModuleTest
{
    private const string Rows = "(1..30 | ForEach-Object { [pscustomobject]@{ To = \"+155500010$($_ + 10)\"; Id = $_ } })";
    private const string Account = "AC00000000000000000000000000000000";
    private const string Send = $"Send-TwilioSms -From {Own} -Body 'No {{Id}}'";

    [Theory]
    [InlineData("")]
    [InlineData("-ThrottleLimit 8")]
    public void Each_result_contains_its_row(string throttle)
    {
        ConnectToSandbox();

        var output = Run($"{Rows} | {Send} {throttle}").Output;

        Assert.Equal(30, output.Count);
        Assert.All(output, static sent =>
        {
            var row = Assert.IsType<PSObject>(sent.Properties["InputObject"].Value);
            Assert.Equal(row.Properties["To"].Value, sent.Properties["To"].Value);
            Assert.Equal($"No {row.Properties["Id"].Value}", sent.Properties["Body"].Value);
        });
        Assert.Equal(30, output.Select(static sent => sent.Properties["To"].Value).Distinct().Count());
    }

    [Fact]
    public void Results_are_returned_as_they_complete()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}");
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerAfterWork) { Method = "POST" });
        var seen = new System.Collections.Concurrent.ConcurrentQueue<object>();
        PowerShell["seen"] = seen;
        using var run = PowerShell.Start($"{Rows} | {Send} -ThrottleLimit 4 | ForEach-Object {{ $seen.Enqueue($_.To) }}");

        // One send gets no response. The others are returned meanwhile.
        run.WaitUntil(() => seen.Count == 29);
        Assert.True(run.IsRunning);
        run.Stop();
        run.Finish();

        Assert.Equal(30, sandbox.PostCount());
    }

    [Fact]
    public void One_failure_is_one_error_with_its_row()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($$"""{{Rows}}, [pscustomobject]@{ To = '+15005550001'; Id = 'bad' }, [pscustomobject]@{ To = ''; Id = 'none' } | ForEach-Object { $_ } | {{Send}} -ThrottleLimit 4""");

        Assert.Null(outcome.Failure);
        Assert.Equal(30, outcome.Output.Count);
        Assert.Equal(2, outcome.Errors.Count);
        Assert.Contains(outcome.Errors, static error => error.Id() == "Twilio.21211" && (string)PSObject.AsPSObject(error.TargetObject).Properties["Id"].Value == "bad");
        Assert.Equal(30, sandbox.CreatedMessages.Count);
    }

    [Theory]
    [InlineData("''")]
    [InlineData("$null")]
    [InlineData("@()")]
    [InlineData("' '")]
    public void A_row_without_a_number_is_an_error_that_names_the_row(string nothing)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($$"""[pscustomobject]@{ To = {{nothing}}; Id = 'none' }, [pscustomobject]@{ To = '{{Recipient}}'; Id = 'one' } | ForEach-Object { $_ } | {{Send}}""");

        Assert.Null(outcome.Failure);
        var error = Assert.Single(outcome.Errors);
        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.Equal("none", PSObject.AsPSObject(error.TargetObject).Properties["Id"].Value);
        Assert.Equal("one", PSObject.AsPSObject(Assert.Single(outcome.Output).Properties["InputObject"].Value).Properties["Id"].Value);
        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void Progress_shows_the_sends_and_the_remaining_time_and_one_send_has_none()
    {
        ConnectToSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(150) });

        var progress = Run($"{Rows} | {Send} -ThrottleLimit 2").Progress.Where(static record => record.Activity == "Sending").ToList();

        Assert.NotEmpty(progress);
        Assert.All(progress.Where(static record => record.RecordType == ProgressRecordType.Processing), static record => Assert.Matches(@"^\d+ sent, 0 failed, \d+\.\d a second$", record.StatusDescription));
        Assert.Contains(progress, static record => record is { SecondsRemaining: >= 0, PercentComplete: > 0 });
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
        Assert.DoesNotContain(Run($"Send-TwilioSms {Recipient} Hello -From {Own}").Progress, static record => record.Activity == "Sending");
    }

    // The number of rows is unknown, and none was read ahead.
    [Fact]
    public void Progress_of_one_send_after_another_has_no_percentage()
    {
        ConnectToSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(60) });

        var progress = Run($"{Rows} | {Send}").Progress.Where(static record => record is { Activity: "Sending", RecordType: ProgressRecordType.Processing }).ToList();

        Assert.NotEmpty(progress);
        Assert.All(progress, static record => Assert.Equal(-1, record.PercentComplete));
    }

    [Fact]
    public void Without_ThrottleLimit_a_row_is_sent_before_the_next_is_read()
    {
        ConnectToSandbox();
        Run("$steps = [System.Collections.Generic.List[string]]::new()");

        Run($"1, 2 | ForEach-Object {{ $steps.Add(\"read $_\"); [pscustomobject]@{{ To = '{Recipient}'; Id = $_ }} }} | {Send} | ForEach-Object {{ $steps.Add(\"sent $($_.InputObject.Id)\") }}");

        Assert.Equal(["read 1", "sent 1", "read 2", "sent 2"], Run("$steps").All<string>());
    }

    [Theory]
    [InlineData(30, @"28 not sent \(\+15550001013, \+15550001014, \+15550001015, \.\.\.\)")]
    [InlineData(5, @"3 not sent \(\+15550001013, \+15550001014, \+15550001015\)")]
    public void Ctrl_C_reports_rows_that_were_not_sent(int count, string notSent)
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}");
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork) { Method = "POST", Count = 2 });
        var taken = new System.Collections.Concurrent.ConcurrentQueue<string>();
        PowerShell["taken"] = taken;
        using var run = PowerShell.Start($"& {{ {Rows}[0..{count - 1}]; $taken.Enqueue('all') }} | {Send} -ThrottleLimit 2");
        run.WaitUntil(() => sandbox.PostCount() == 2 && !taken.IsEmpty);

        run.Stop();
        var outcome = run.Finish();

        Assert.Equal("PipelineStopped", outcome.Failure?.FullyQualifiedErrorId);
        Assert.Empty(outcome.Output);
        Assert.Equal(2, sandbox.PostCount());
        Assert.Matches($@"^Stopped\. 0 sent, {notSent}, 2 in progress\.$", Assert.Single(PowerShell.Screen.Warnings));
    }

    [Fact]
    public void Ctrl_C_reports_sent_rows_that_were_not_returned()
    {
        // The rows before it delay the pipeline, so that results wait to be written.
        var sandbox = ConnectToSandbox();
        using var run = PowerShell.Start($"& {{ {Rows}; while ($true) {{ $null = [Threading.Thread]::Yield() }} }} | {Send} -ThrottleLimit 2");
        run.WaitUntil(() => sandbox.CreatedMessages.Count == 30);

        run.Stop();
        run.Finish();

        Assert.Matches(@"^Stopped\. (30 sent, 0 not sent, 0|29 sent, 0 not sent, 1|28 sent, 0 not sent, 2) in progress\.$", Assert.Single(PowerShell.Screen.Warnings));
    }

    [Fact]
    public void Ctrl_C_reports_sent_rows_during_Wait()
    {
        var sandbox = ConnectToSandbox(static options => options with { LifeCycleStep = TimeSpan.FromHours(1) });
        using var run = PowerShell.Start($"{Rows} | {Send} -ThrottleLimit 4 -Wait");
        run.WaitUntil(() => sandbox.RequestLines().Contains("GET /Messages.json"));

        run.Stop();
        Assert.Empty(run.Finish().Output);

        Assert.Equal("Stopped. 30 sent, 0 not sent, 0 in progress.", Assert.Single(PowerShell.Screen.Warnings));
    }

    [Fact]
    public void An_address_with_control_characters_is_not_a_recipient()
    {
        var sandbox = ConnectToSandbox();

        var error = Try($$"""[pscustomobject]@{ To = "client:`e[2Jann"; Id = 1 } | {{Send}}""").OneError();

        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.DoesNotContain('\e', error.ErrorDetails.Message);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void An_error_of_every_row_is_reported_once_and_the_rest_is_not_sent()
    {
        var sandbox = StartSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(50) });
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", key: "another");

        var error = TerminatingErrorOf($"{Rows} | {Send} -ThrottleLimit 4");

        Assert.Equal("Maton.Unauthorized", error.Id());
        Assert.InRange(sandbox.PostCount(), 1, 8);
        Assert.Empty(sandbox.CreatedMessages);
    }

    [Fact]
    public void An_error_of_the_account_leaves_the_other_rows_pending_and_counts_them()
    {
        ConnectToSandbox();
        Run("$branch = Get-TwilioAccount -FriendlyName 'Sandbox branch office'; $branch | Set-TwilioAccount -Status suspended");

        var outcome = Try($"{Rows} | {Send} -AccountSid $branch.Sid -ThrottleLimit 2");

        var counts = outcome.Warnings.Select(static warning => LeftPending().Match(warning)).Where(static match => match.Success).Sum(static match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(30, outcome.Errors.Count + counts);
        Assert.InRange(outcome.Errors.Count, 1, 2);
    }

    [Fact]
    public void After_an_error_of_every_row_sends_in_progress_are_still_returned()
    {
        using var server = new TestServer();
        var gate = new TaskCompletionSource();
        server.AnswersBy(request => request.Body switch
        {
            _ when request.Body.Contains("Body=No+1&", StringComparison.Ordinal) => CannedResponse.Status(401) with { Gate = server.Arrived.ReachesAsync(4) },
            _ when OnItsWay().Match(request.Body) is { Success: true } match => CannedResponse.Json(Message(match.Groups[1].Value), 201) with { Gate = gate.Task },
            _ => CannedResponse.Status(401),
        });
        PowerShell["key"] = Secret(Key);
        Run($"Connect-Maton -ApiKey $key -GatewayUri {server.GatewayUri} -ControlUri {server.Address} -AccountSid {Account} -RequestsPerSecond 10000 -MaximumRetryCount 0");
        using var run = PowerShell.Start($"& {{ while ($true) {{ $id++; [pscustomobject]@{{ To = \"+1555000$($id + 1000)\"; Id = $id }} }} }} | {Send} -ThrottleLimit 4 -Verbose");

        // The pipeline thread is about to get the error that ends the pipeline. The other three sends have no response yet.
        run.WaitUntil(() => run.Streams.Verbose.Any(static line => line.Message.Contains(" 401 in ", StringComparison.Ordinal)));
        gate.SetResult();
        var outcome = run.Finish();

        Assert.Equal("Maton.Unauthorized", outcome.OneError().Id());
        Assert.Equal(["2", "3", "4"], outcome.Output.Select(static sent => ((PSObject)sent.Properties["InputObject"].Value).Properties["Id"].Value.ToString()).Order());
    }

    [Fact]
    public void Waiting_for_many_messages_reads_lists_instead_of_each_message()
    {
        var sandbox = ConnectToSandbox();

        var output = Run($"{Rows} | {Send} -ThrottleLimit 8 -Wait -PollSec 0.1").Output;

        Assert.Equal(30, output.Count);
        Assert.All(output, static sent =>
        {
            Assert.Equal("delivered", sent.Properties["Status"].Value);
            Assert.NotNull(sent.Properties["InputObject"].Value);
        });
        Assert.InRange(sandbox.RequestLines().Count(static asked => asked.StartsWith("GET /Messages/", StringComparison.Ordinal)), 0, 15);
        Assert.Contains("GET /Messages.json", sandbox.RequestLines());
    }

    private static string Message(string id) => $$"""{"sid": "SM{{id.PadLeft(32, '0')}}", "status": "queued"}""";

    [GeneratedRegex("^([0-9]+) more recipients were left pending")]
    private static partial Regex LeftPending();

    [GeneratedRegex("Body=No\\+([2-4])&")]
    private static partial Regex OnItsWay();
}
