namespace MatonTwilio.Tests;

/// <summary>Watch-TwilioMessage without a terminal: a line for each message, and another one if its status changes.</summary>
public class WatchMessageTests : ModuleTest
{
    private const string Watch = "Watch-TwilioMessage -Count 1 -Minutes 1440 -PollSec 0.1";
    private const string Schedule = "Send-TwilioSms +15559876543 Hello -MessagingServiceSid MG0123456789abcdef0123456789abcdef -SendAt +2d";

    [Fact]
    public void A_message_is_a_line_and_another_one_when_its_status_changes()
    {
        ConnectToSandbox();
        var sid = Run(Schedule).One<TwilioMessage>().Sid!;
        using var run = PowerShell.Start($"{Watch} | Select-First 2");
        run.WaitUntil(() => run.OutputCount == 1);

        using (var other = new ModuleRunspace())
        {
            other.Run($"Stop-TwilioMessage {sid}");
        }

        var lines = run.Finish().Clean().All<TwilioChartLine>();
        Assert.Equal(["scheduled", "canceled"], lines.Select(static line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        Assert.All(lines, line => Assert.Contains(sid, line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_failed_poll_is_an_error_and_the_next_one_continues()
    {
        var sandbox = ConnectToSandbox();
        Run(Schedule);
        sandbox.InjectFault(new(SandboxFaultKind.ServerError) { Method = "GET" });

        var outcome = Try($"{Watch} | Select-First 1");

        outcome.OneError();
        Assert.Single(outcome.Output);
    }

    [Fact]
    public void Without_a_key_it_ends() => Assert.StartsWith("Maton.NoApiKey,", TerminatingErrorOf(Watch).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Ctrl_C_ends_it()
    {
        var sandbox = ConnectToSandbox();
        using var run = PowerShell.Start("Watch-TwilioMessage -PollSec 3600");
        run.WaitUntil(() => sandbox.Requests.Count > 0);

        run.Stop();

        Assert.Empty(run.Finish().Errors);
    }
}
