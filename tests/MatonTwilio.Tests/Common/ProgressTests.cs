using System.Diagnostics;

namespace MatonTwilio.Tests;

/// <summary>Long work shows its progress, and removes it from the screen in every way in which it can end.</summary>
public class ProgressTests : ModuleTest
{
    [Fact]
    public void A_long_list_shows_the_number_of_records_until_Ctrl_C()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork) { PathFragment = "Page=1" });
        using var run = PowerShell.Start("Get-TwilioMessage -PageSize 10");

        run.WaitUntil(() => run.Streams.Progress.Count > 1);
        run.Stop();
        var progress = run.Finish().Progress;

        Assert.All(progress.SkipLast(1), static record =>
        {
            Assert.Equal(("Reading messages", ProgressRecordType.Processing), (record.Activity, record.RecordType));
            Assert.Matches("^10 so far, [0-9]+ a second$", record.StatusDescription);
        });
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
    }

    [Fact]
    public void Select_First_removes_it_from_the_screen_and_it_changes_at_most_five_times_a_second()
    {
        ConnectToSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(500) });
        var watch = Stopwatch.StartNew();

        var outcome = Run("Get-TwilioMessage -PageSize 1 | Select-First 5");

        Assert.Equal(5, outcome.Output.Count);
        Assert.InRange(outcome.Progress.Count, 2, 2 + (5 * watch.Elapsed.TotalSeconds));
        Assert.Equal(ProgressRecordType.Completed, outcome.Progress[^1].RecordType);
    }

    [Theory]
    [InlineData("Get-TwilioMessage", "Reading messages", "Waiting for the first response")]
    [InlineData("Invoke-TwilioApi Messages", "Invoke-TwilioApi", "In progress for [0-9]+ s")]
    [InlineData("Get-MatonConnection", "Get-MatonConnection", "In progress for [0-9]+ s")]
    [InlineData("Test-MatonSession", "Test-MatonSession", "In progress for [0-9]+ s")]
    [InlineData("Set-TwilioQueue Support -MaxSize 5", "Set-TwilioQueue", "In progress for [0-9]+ s")]
    [InlineData("Remove-TwilioMessage SM0123456789abcdef0123456789abcdef -Confirm:$false", "Remove message", "0 done, 0 failed, 0.0 a second")]
    [InlineData("Send-TwilioSms +15559876543 -From +15551234567 -Body Hello", "Sending", "0 sent, 0 failed, 0.0 a second")]
    [InlineData("Measure-TwilioSpend", "Measure-TwilioSpend", "In progress for [0-9]+ s")]
    [InlineData("Export-TwilioReport none.html -Days 3", "Reading usage and calls", "Waiting for the first response")]
    public void A_long_request_shows_progress(string script, string activity, string status)
    {
        ConnectToSandbox().InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork) { Count = 3 });
        using var run = PowerShell.Start(script);

        run.WaitUntil(() => run.Streams.Progress.Count > 0);
        run.Stop();
        var progress = run.Finish().Progress;

        Assert.Equal(activity, progress[0].Activity);
        Assert.Matches($"^{status}$", progress[0].StatusDescription);
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
    }

    [Fact]
    public void Several_short_requests_of_one_command_show_progress()
    {
        ConnectToSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(400) });

        var progress = Run("1..4 | ForEach-Object { 'Messages' } | Invoke-TwilioApi | Out-Null").Progress;

        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
        Assert.Single(progress, static record => record.RecordType == ProgressRecordType.Completed);
    }

    [Fact]
    public void A_count_replaces_the_elapsed_time()
    {
        ConnectToSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(1200) });

        var progress = Run("Set-TwilioQueue Support -MaxSize 5").Progress.Select(static record => (record.Activity, record.RecordType)).Distinct();

        Assert.Equal(
            [
                ("Set-TwilioQueue", ProgressRecordType.Processing), ("Set-TwilioQueue", ProgressRecordType.Completed),
                ("Change queue", ProgressRecordType.Processing), ("Change queue", ProgressRecordType.Completed),
            ],
            progress);
    }

    [Fact]
    public void With_a_slow_reader_it_is_shown_in_the_middle_of_a_page()
    {
        ConnectToSandbox();
        using var gate = new ManualResetEventSlim();
        PowerShell["gate"] = gate;
        using var run = PowerShell.Start("Get-TwilioMessage -PageSize 30 | ForEach-Object { $gate.Wait(1500) }");

        run.WaitUntil(() => run.Streams.Progress.Count > 0);
        gate.Set();

        Assert.Matches("^[1-9][0-9]? so far", run.Finish().Progress[0].StatusDescription);
    }

    [Fact]
    public void A_console_with_redirected_output_shows_no_progress()
        => Assert.Equal(["ConsoleHost: none", "Tests: shown"], FreshProcess.Run(Probes.Progress));
}
